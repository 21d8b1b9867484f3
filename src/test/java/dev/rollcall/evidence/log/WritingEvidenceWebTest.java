package dev.rollcall.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.evidence.ReportRows;
import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class WritingEvidenceWebTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WritingEvidence writing;

    @Autowired
    private EvidenceRows log;

    private ReportRows rows;
    private Map<String, byte[]> audit;

    @BeforeEach
    void aClosedAudit() {
        rows = new ReportRows(jdbc, "Evidence test");
        audit = Map.of("audit", Ids.bytes(rows.audit.value()));
    }

    @ParameterizedTest
    @EnumSource(value = EvidenceKind.class, names = "MAIL_SENT", mode = EnumSource.Mode.EXCLUDE)
    void writesEachKindOnce(EvidenceKind kind) {
        writing.write(kind, audit);
        List<EvidenceRow> first = log.unsealed(rows.audit, 100);
        writing.write(kind, audit);

        assertThat(log.unsealed(rows.audit, 100)).isEqualTo(first);
        assertThat(first).allSatisfy(row -> assertThat(row.kind()).isEqualTo(kind));
    }

    @Test
    void writesWhatWasExpectedOfEachItem() {
        writing.write(EvidenceKind.ITEM_EXPECTED, audit);

        assertThat(log.unsealed(rows.audit, 100))
                .hasSize(3)
                .extracting(EvidenceRow::payload)
                .first()
                .asString()
                .startsWith("{\"tag\":\"=L-1\",\"serial\":\"S=L-1\"")
                .contains("\"cost\":1200.50", "\"method\":\"ASK\"", "\"spot_check\":false");
    }

    @Test
    void writesWhichPolicyHoldsAndWhoPutItInForce() {
        writing.write(EvidenceKind.POLICY_COPIED, audit);

        assertThat(log.unsealed(rows.audit, 100))
                .extracting(EvidenceRow::payload)
                .filteredOn(payload -> payload.contains("\"policy\":\"chase-step:1:"))
                .singleElement()
                .asString()
                .contains("\"put_name\":\"shipped\"", "\"in_force_since\":", "\"words_sha256\":");
    }

    @Test
    void knowsAPersonByKeyAlone() {
        writing.write(EvidenceKind.ANSWERED, audit);

        EvidenceRow answer = log.unsealed(rows.audit, 100).get(0);
        assertThat(answer.byKey()).isEqualTo(keyOf(rows.counter));
        assertThat(answer.canonical()).doesNotContain("Łukasz").doesNotContain("Ayşe");
    }

    @Test
    void keepsADigestOfWhatSomebodyWrote() {
        writing.write(EvidenceKind.FINDING_SETTLED, audit, Author.system("test"));

        assertThat(log.unsealed(rows.audit, 100))
                .singleElement()
                .extracting(EvidenceRow::payload)
                .asString()
                .contains("\"words_sha256\":\"" + Sha256.of("with its holder"))
                .contains("\"reason_words_sha256\":\"" + Sha256.of("Searched twice"))
                .doesNotContain("Searched");
    }

    @Test
    void writesANewStateOfARowAgain() {
        writing.write(EvidenceKind.OUTCOME_DECIDED, audit);
        jdbc.sql("UPDATE audit_item SET version = version + 1, outcome = 'VERIFIED' WHERE audit_id = ? AND tag = 'M-1'")
                .param(Ids.bytes(rows.audit.value()))
                .update();
        writing.write(EvidenceKind.OUTCOME_DECIDED, audit);

        assertThat(log.unsealed(rows.audit, 100)).hasSize(4);
    }

    private UUID keyOf(UUID person) {
        return jdbc.sql("SELECT subject_key FROM person WHERE id = ?")
                .param(Ids.bytes(person))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
    }
}
