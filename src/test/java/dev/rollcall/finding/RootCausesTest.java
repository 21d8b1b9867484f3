package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RootCausesTest {

    private ReconcilingFixture db;

    @BeforeEach
    void empty() {
        db = ReconcilingFixture.fresh();
    }

    private String cause(FindingKind kind) {
        db.reconcile();
        return db.cause(kind);
    }

    @Test
    void whatNobodyHasIsLost() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "LOST");
        assertThat(cause(FindingKind.NOT_FOUND)).isEqualTo("LOST");
    }

    @Test
    void whatTheHolderNeverHadWasWrongFromTheStart() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "NEVER_HAD");
        assertThat(cause(FindingKind.NOT_FOUND)).isEqualTo("WRONG_FROM_START");
    }

    @Test
    void whatALeaverHeldAndNobodyHasWasNotProcessed() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "LOST");
        db.leaves("Ann");
        assertThat(cause(FindingKind.NOT_FOUND)).isEqualTo("LEAVER_NOT_PROCESSED");
        assertThat(db.cause(FindingKind.HELD_BY_LEAVER)).isEqualTo("LEAVER_NOT_PROCESSED");
    }

    @Test
    void whatSomebodyElseHasWasMovedWithoutARecord() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ben"));
        assertThat(cause(FindingKind.WRONG_HOLDER)).isEqualTo("MOVED_WITHOUT_RECORD");
    }

    @Test
    void whatCarriesAnotherSerialWasSwapped() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"), "detail", "DIFFERS");
        assertThat(cause(FindingKind.SERIAL_DIFFERS)).isEqualTo("SWAPPED");
    }

    @Test
    void whatTurnedUpWasBoughtWithoutARecord() {
        db.extra("X1");
        assertThat(cause(FindingKind.UNRECORDED)).isEqualTo("PURCHASE_NOT_RECORDED");
    }

    @Test
    void silenceTellsNoCause() {
        db.item("L1");
        assertThat(cause(FindingKind.NO_ANSWER)).isNull();
    }

    @Test
    void whatSomebodyConfirmedStaysWhateverTheDataSay() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "LOST");
        db.reconcile();
        db.confirmCause(FindingKind.NOT_FOUND, RootCause.SWAPPED);
        assertThat(cause(FindingKind.NOT_FOUND)).isEqualTo("SWAPPED");
    }
}
