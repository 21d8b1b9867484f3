package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcilingTest {

    private ReconcilingFixture db;

    @BeforeEach
    void empty() {
        db = ReconcilingFixture.fresh();
    }

    @Test
    void aSecondRunChangesNothing() {
        db.item("L1");
        db.item("L2");
        db.evidence("L2", "HELD", "holder_id", db.id("Ben"));
        db.reconcile();
        List<String> first = db.result();
        db.reconcile();
        assertThat(db.result()).isEqualTo(first);
        assertThat(db.jdbc
                        .sql("SELECT MAX(version) FROM finding")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.jdbc
                        .sql("SELECT MAX(version) FROM audit_item")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void laterEvidenceSettlesAnOpenFindingByItself() {
        db.item("L1");
        db.item("L2");
        db.reconcile();
        assertThat(db.kinds("OPEN")).hasSize(2);
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        db.reconcile("L1");
        assertThat(db.kinds("BY_EVIDENCE")).containsExactly("NO_ANSWER");
        assertThat(db.kinds("OPEN")).containsExactly("NO_ANSWER");
        assertThat(db.outcome("L1")).isEqualTo("VERIFIED");
    }

    @Test
    void whatAPersonSettledStaysSettled() {
        db.item("L1");
        db.reconcile();
        db.jdbc.sql("UPDATE finding SET state = 'SETTLED'").update();
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        db.reconcile();
        assertThat(db.kinds("SETTLED")).containsExactly("NO_ANSWER");
    }

    @Test
    void evidenceThatIsTakenBackOpensTheFindingAgain() {
        db.item("L1");
        db.reconcile();
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        db.reconcile();
        db.jdbc.sql("UPDATE verification SET superseded = TRUE").update();
        db.reconcile();
        assertThat(db.kinds("OPEN")).containsExactly("NO_ANSWER");
    }

    @Test
    void anOpenFindingFollowsTheEvidence() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ben"));
        db.reconcile();
        db.jdbc.sql("UPDATE verification SET superseded = TRUE").update();
        db.evidence("L1", "HELD", "holder_id", db.id("Cem"));
        db.reconcile();
        assertThat(db.observed(FindingKind.WRONG_HOLDER)).isEqualTo("Ann → Cem");
    }

    @Test
    void theOrderInWhichAssetsAndAnswersComeChangesNothing() {
        List<String> reference = null;
        for (int seed = 0; seed < 5; seed++) {
            db = ReconcilingFixture.fresh();
            List<Runnable> steps = new ArrayList<>(List.of(
                    () -> {
                        db.item("L1");
                        db.evidence("L1", "NOT_HELD", "detail", "GIVEN", "holder_id", db.id("Ben"));
                    },
                    () -> {
                        db.item("L2");
                        db.evidence("L2", "HELD", "holder_id", db.id("Ben"));
                    },
                    () -> {
                        db.item("L3");
                        db.scan("L3", "Shelf");
                        db.evidence("L3", "HELD", "holder_id", db.id("Ann"));
                    },
                    () -> {
                        db.item("L4");
                        db.evidence("L4", "NOT_RECOGNISED");
                    },
                    () -> db.item("L5", "money", 2000)));
            Collections.shuffle(steps, new Random(seed));
            steps.forEach(Runnable::run);
            db.reconcile();
            reference = reference == null ? db.result() : reference;
            assertThat(db.result()).isEqualTo(reference);
        }
    }

    @Test
    void whatIsDearAndHoldsDataIsGrave() {
        db.item("L1", "money", 2000);
        db.evidence("L1", "NOT_HELD", "detail", "STOLEN");
        db.reconcile();
        assertThat(db.jdbc
                        .sql("SELECT severity FROM finding")
                        .query(String.class)
                        .single())
                .isEqualTo("HIGH");
    }

    @Test
    void leavesNoScratchBehind() {
        db.item("L1");
        db.reconcile();
        assertThat(db.jdbc
                        .sql(
                                "SELECT (SELECT COUNT(*) FROM reconciling_item) + (SELECT COUNT(*) FROM reconciling_finding) FROM audit")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
