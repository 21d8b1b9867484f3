package dev.rollcall.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.WebTest;
import dev.rollcall.evidence.ReportRows;
import dev.rollcall.evidence.log.EvidenceBreak.Problem;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit of three items whose log has eight rows, and what somebody with access to the database may do to it. */
@WebTest
class CheckingEvidenceWebTest {

    private static final List<EvidenceKind> KINDS = List.of(
            EvidenceKind.AUDIT_STARTED,
            EvidenceKind.ITEM_EXPECTED,
            EvidenceKind.ANSWERED,
            EvidenceKind.OUTCOME_DECIDED,
            EvidenceKind.CORRECTION_APPROVED);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WritingEvidence writing;

    @Autowired
    private SealingEvidence sealing;

    @Autowired
    private CheckingEvidence checking;

    @Autowired
    private EvidenceRows log;

    private ReportRows rows;
    private Seal end;

    @BeforeEach
    void aSealedLog() {
        rows = new ReportRows(jdbc, "Check test");
        KINDS.forEach(kind -> writing.write(kind, Map.of("audit", Ids.bytes(rows.audit.value()))));
        sealing.seal(rows.audit);
        end = check().end();
    }

    @Test
    void holdsWhenNobodyTouchedIt() {
        EvidenceCheck check = check();

        assertThat(check.isIntact()).isTrue();
        assertThat(check.rows()).isEqualTo(9);
        assertThat(check.compared()).isEqualTo(9);
        assertThat(check.unsealed()).isZero();
        assertThat(end.no()).isEqualTo(9);
    }

    @Test
    void findsTheRowThatWasChanged() {
        tamper("payload = REPLACE(payload, '300.00', '3.00') WHERE kind = 'ITEM_EXPECTED' AND sealed_no = 4");

        assertThat(check().breaks())
                .extracting(EvidenceBreak::problem, EvidenceBreak::no)
                .containsExactly(tuple(Problem.CHANGED, 4L), tuple(Problem.TABLE_DIFFERS, 4L));
    }

    @Test
    void findsARowThatWasPutUnderAnotherItemOrPerson() {
        tamper("asset_id = NULL WHERE sealed_no = 3");
        tamper("by_name = 'nobody' WHERE sealed_no = 5");

        assertThat(problems()).containsExactly(tuple(Problem.CHANGED, 3L), tuple(Problem.CHANGED, 5L));
    }

    @Test
    void findsWhereARowWasRemoved() {
        jdbc.sql("DELETE FROM evidence WHERE audit_id = ? AND sealed_no = 3")
                .param(audit())
                .update();

        assertThat(check().breaks())
                .extracting(EvidenceBreak::problem, EvidenceBreak::no, EvidenceBreak::kind)
                .containsExactly(
                        tuple(Problem.REMOVED, 3L, null), tuple(Problem.NOT_IN_LOG, null, EvidenceKind.ITEM_EXPECTED));
    }

    @Test
    void findsThatTheLastRowsWereRemoved() {
        jdbc.sql("DELETE FROM evidence WHERE audit_id = ? AND sealed_no > 8")
                .param(audit())
                .update();

        assertThat(problems()).startsWith(tuple(Problem.REMOVED, 9L));
    }

    @Test
    void findsARowThatWasInserted() {
        EvidenceRow second = row(2);
        tamper("sealed_no = sealed_no + 100 WHERE sealed_no > 2");
        tamper("sealed_no = sealed_no - 99 WHERE sealed_no > 100");
        EvidenceRow forged = forged("item:0:0");
        insert(forged.sealed(3, second.hash(), forged.hashAfter(second.hash())));

        assertThat(problems()).startsWith(tuple(Problem.INSERTED, 3L));
        assertThat(problems()).contains(tuple(Problem.SOURCE_GONE, 3L));
    }

    @Test
    void findsARowThatWasForgedBeforeItWasSealed() {
        log.append(List.of(forged("item:0:0")));
        sealing.seal(rows.audit);

        assertThat(problems()).containsExactly(tuple(Problem.SOURCE_GONE, 10L));
    }

    @Test
    void findsARowThatWasRewrittenWithItsHash() {
        EvidenceRow third = row(3);
        EvidenceRow forged = forged(third.sourceRef());
        jdbc.sql("DELETE FROM evidence WHERE audit_id = ? AND sealed_no = 3")
                .param(audit())
                .update();
        insert(forged.sealed(3, third.previous(), forged.hashAfter(third.previous())));

        assertThat(problems()).contains(tuple(Problem.REPLACED, 3L));
    }

    @Test
    void knowsASealThatWasKeptOutside() {
        assertThat(checking.check(rows.audit, end).anchor()).isTrue();
        assertThat(checking.check(rows.audit, new Seal(5, end.hash(), null)).isIntact())
                .isFalse();
        assertThat(checking.check(rows.audit, new Seal(99, end.hash(), null)).anchor())
                .isFalse();
    }

    @Test
    void findsATableThatSaysSomethingElseNow() {
        jdbc.sql("UPDATE answer SET answer = 'NOT_HERE' WHERE confirmation_id IN"
                        + " (SELECT id FROM confirmation WHERE audit_id = ?)")
                .param(audit())
                .update();

        assertThat(check().breaks())
                .extracting(EvidenceBreak::problem, EvidenceBreak::kind)
                .containsExactly(tuple(Problem.TABLE_DIFFERS, EvidenceKind.ANSWERED));
    }

    @Test
    void staysWholeWhenAPersonIsErased() {
        jdbc.sql("DELETE FROM person WHERE id = ?")
                .param(Ids.bytes(rows.counter))
                .update();

        assertThat(check().isIntact()).isTrue();
        assertThat(check().compared()).isEqualTo(9);
    }

    @Test
    void sealsInItsOwnOrderWhatCommitsLate() {
        List<EvidenceRow> before = log.after(rows.audit, 0, 100);
        long first = before.get(0).id();
        jdbc.sql("UPDATE evidence SET id = id + 1000000 WHERE audit_id = ?")
                .param(audit())
                .update();
        jdbc.sql(
                        "INSERT INTO evidence (id, audit_id, kind, source_ref, by_name, happened_at, payload) SELECT ?, audit_id,"
                                + " kind, 'item:0:0', by_name, happened_at, payload FROM evidence WHERE audit_id = ? AND sealed_no = 2")
                .params(first, audit())
                .update();
        sealing.seal(rows.audit);

        assertThat(row(10).id()).isEqualTo(first);
        assertThat(problems()).containsExactly(tuple(Problem.SOURCE_GONE, 10L));
    }

    private EvidenceCheck check() {
        return checking.check(rows.audit, null);
    }

    private List<org.assertj.core.groups.Tuple> problems() {
        return check().breaks().stream()
                .map(one -> tuple(one.problem(), one.no()))
                .toList();
    }

    private byte[] audit() {
        return Ids.bytes(rows.audit.value());
    }

    private EvidenceRow row(long no) {
        return log.after(rows.audit, no - 1, 1).get(0);
    }

    private EvidenceRow forged(String source) {
        EvidenceRow like = row(2);
        return new EvidenceRow(
                0,
                like.auditId(),
                EvidenceKind.ITEM_EXPECTED,
                source,
                Ids.next(),
                null,
                null,
                null,
                "Rollcall",
                like.at(),
                "{\"tag\":\"forged\"}",
                null,
                null,
                null);
    }

    private void insert(EvidenceRow sealed) {
        log.append(List.of(sealed));
        EvidenceRow stored = log.unsealed(rows.audit, 1).get(0);
        log.seal(List.of(stored.sealed(sealed.no(), sealed.previous(), sealed.hash())));
    }

    private void tamper(String change) {
        jdbc.sql("UPDATE evidence SET " + change + " AND audit_id = ?")
                .param(audit())
                .update();
    }
}
