package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    private ReconcilingFixture db;

    @BeforeEach
    void empty() {
        db = ReconcilingFixture.fresh();
    }

    private void expect(String outcome) {
        db.reconcile();
        assertThat(db.outcome("L1")).isEqualTo(outcome);
    }

    @Test
    void theStrongestGradeWinsOverTheLater() {
        db.item("L1");
        db.scan("L1", "Room 1");
        db.evidence("L1", "NOT_HELD", "detail", "LOST");
        db.reconcile();
        assertThat(db.outcome("L1")).isEqualTo("DIFFERENCES");
    }

    @Test
    void ofEqualGradesTheLatestWins() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        db.evidence("L1", "NOT_HELD", "detail", "LOST");
        expect("LOST_OR_STOLEN");
    }

    @Test
    void notSeeingAThingSaysLessThanItsHolder() {
        db.item("L1");
        db.evidence("L1", "NOT_FOUND", "grade", "INDEPENDENT_SCAN", "grade_rank", 1);
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        expect("VERIFIED");
    }

    @Test
    void aReplacedAnswerCountsNoMore() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"), "superseded", true);
        expect("NO_ANSWER");
    }

    @Test
    void evidenceOfAnotherAuditCountsFromTheFreezeOn() {
        db.item("L1");
        db.item("L2");
        db.evidence("L1", "HELD", "audit_id", Ids.next(), "holder_id", db.id("Ann"));
        db.evidence("L2", "HELD", "audit_id", Ids.next(), "observed_at", ReconcilingFixture.FROZEN.minusSeconds(60));
        expect("VERIFIED");
        assertThat(db.outcome("L2")).isEqualTo("NO_ANSWER");
    }

    @Test
    void aPaperAccountsForAThing() {
        db.item("L1", "method", "LOCATE");
        db.evidence("L1", "ON_PAPER", "grade", "DOCUMENT", "grade_rank", 7);
        expect("ACCOUNTED_FOR");
    }

    @Test
    void sayingLaterIsNoAnswer() {
        db.item("L1");
        db.evidence("L1", "LATER");
        expect("NO_ANSWER");
    }

    @Test
    void anAbsentHolderDefers() {
        db.item("L1");
        db.row("confirmation", deferred());
        expect("DEFERRED");
        assertThat(db.reason("L1")).isEqualTo("The holder is absent");
    }

    @Test
    void whoCanCheckOnlyLaterIsNotCalledAbsent() {
        db.item("L1");
        Map<String, Object> answered = deferred();
        answered.put("answered_at", LocalDateTime.of(2026, 3, 3, 9, 0));
        db.row("confirmation", answered);
        expect("DEFERRED");
        assertThat(db.reason("L1")).isEqualTo("The holder could check it only later");
    }

    private Map<String, Object> deferred() {
        Map<String, Object> row = new HashMap<>();
        row.put("id", Ids.next());
        row.put("version", 0);
        row.put("audit_id", db.audit);
        row.put("person_id", db.id("Ann"));
        row.put("subject_key", Ids.next());
        row.put("state", "DEFERRED");
        row.put("due", LocalDate.of(2026, 3, 13));
        row.put("chase_level", 0);
        row.put("process_ended", true);
        return row;
    }

    @Test
    void whatACountedRoomDidNotShowIsNotFound() {
        db.item("L1", "holder_id", null, "location_id", db.id("Room 1"), "method", "COUNT");
        db.count("Room 1", "COUNTED");
        expect("NOT_FOUND");
    }

    @Test
    void whatNobodyLookedForIsNotCounted() {
        db.item("L1", "method", "LOCATE");
        expect("NOT_COUNTED");
    }

    @Test
    void aFruitlessSearchIsNotFound() {
        db.item("L1", "method", "LOCATE");
        db.search("L1", "NOT_FOUND");
        expect("NOT_FOUND");
    }

    @Test
    void aDeviceThatCheckedInIsVerified() {
        db.item("L1", "method", "CHECK_IN");
        expect("VERIFIED");
    }

    @Test
    void whatIsNeverLookedForIsExcluded() {
        db.item("L1", "method", "NOT_LOOKED_FOR");
        expect("EXCLUDED");
    }

    @Test
    void everyItemHasOneOutcome() {
        db.item("L1");
        db.item("L2", "method", "COUNT");
        db.item("L3", "method", "DEFER");
        db.reconcile();
        assertThat(db.jdbc
                        .sql("SELECT COUNT(*) FROM audit_item WHERE outcome IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
