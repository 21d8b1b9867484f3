package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingRulesTest {

    private ReconcilingFixture db;

    @BeforeEach
    void empty() {
        db = ReconcilingFixture.fresh();
    }

    private void expect(FindingKind... kinds) {
        db.reconcile();
        assertThat(db.kinds("OPEN"))
                .containsExactlyElementsOf(
                        java.util.Arrays.stream(kinds).map(Enum::name).sorted().toList());
    }

    @Test
    void whatIsHeldAsExpectedIsNoFinding() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        expect();
        assertThat(db.outcome("L1")).isEqualTo("VERIFIED");
    }

    @Test
    void whatTheHolderDoesNotHaveAndNobodySawIsNotFound() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "NEVER_HAD");
        expect(FindingKind.NOT_FOUND);
        assertThat(db.observed(FindingKind.NOT_FOUND)).isEqualTo("with Ann → The holder never had it");
    }

    @Test
    void whatIsReportedStolenIsAFindingToo() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "STOLEN");
        expect(FindingKind.NOT_FOUND);
        assertThat(db.outcome("L1")).isEqualTo("LOST_OR_STOLEN");
    }

    @Test
    void silenceIsNoAnswer() {
        db.item("L1");
        expect(FindingKind.NO_ANSWER);
    }

    @Test
    void anUncountedRoomIsNotCounted() {
        db.item("L1", "holder_id", null, "location_id", db.id("Room 1"), "method", "COUNT");
        db.count("Room 1", "NOT_COUNTED");
        expect(FindingKind.NOT_COUNTED);
    }

    @Test
    void theShelfAgainstAHoldersYesIsAConflictAndNotAWrongStatus() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        db.scan("L1", "Shelf");
        expect(FindingKind.CONFLICTING);
        assertThat(db.observed(FindingKind.CONFLICTING))
                .isEqualTo("with Ann → seen in Shelf [independent scan]; held by Ann [self declared]");
    }

    @Test
    void twoWhoBothHoldItAreAConflictAndNotAWrongHolder() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        db.evidence("L1", "HELD", "holder_id", db.id("Ben"));
        expect(FindingKind.CONFLICTING);
    }

    @Test
    void aThingReportedLostAndSeenIsAConflict() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "LOST");
        db.scan("L1", "Room 1");
        expect(FindingKind.CONFLICTING);
    }

    @Test
    void aHandOverThatTheReceiverDeniesIsAConflict() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "GIVEN", "holder_id", db.id("Ben"));
        db.evidence("L1", "NOT_HELD", "detail", "NEVER_HAD", "by_key", db.key("Ben"));
        expect(FindingKind.CONFLICTING);
    }

    @Test
    void aHandOverThatNobodyConfirmedIsUnconfirmed() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "GIVEN", "holder_id", db.id("Ben"));
        expect(FindingKind.HANDOVER_UNCONFIRMED);
        assertThat(db.observed(FindingKind.HANDOVER_UNCONFIRMED))
                .isEqualTo("with Ann → given to Ben, who has not confirmed it");
    }

    @Test
    void aConfirmedHandOverIsAWrongHolderWhoeverAnsweredFirst() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ben"));
        db.evidence("L1", "NOT_HELD", "detail", "GIVEN", "holder_id", db.id("Ben"));
        expect(FindingKind.WRONG_HOLDER);
        assertThat(db.observed(FindingKind.WRONG_HOLDER)).isEqualTo("Ann → Ben");
        assertThat(db.outcome("L1")).isEqualTo("DIFFERENCES");
    }

    @Test
    void aThingThatItsHolderDeniesAndACountSawHasTheWrongHolder() {
        db.item("L1");
        db.evidence("L1", "NOT_RECOGNISED");
        db.scan("L1", "Room 2");
        expect(FindingKind.WRONG_HOLDER);
    }

    @Test
    void whatSomebodyElseListsHasTheWrongHolder() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "NEVER_HAD");
        db.extra("E1", "asset_id", db.id("L1"), "person_id", db.id("Ben"));
        expect(FindingKind.NOT_FOUND, FindingKind.WRONG_HOLDER);
    }

    @Test
    void whatNobodyHasOnRecordIsUnrecordedOnceHoweverOftenItIsReported() {
        db.extra("E1", "serial", "AB-12", "person_id", db.id("Ben"));
        db.extra("E2", "serial", "ab12", "source", "SCAN", "found_at", ReconcilingFixture.FROZEN.plusSeconds(90));
        expect(FindingKind.UNRECORDED);
        assertThat(db.observed(FindingKind.UNRECORDED)).isEqualTo("not on record → Monitor, serial AB-12, held by Ben");
    }

    @Test
    void whatAPersonListsAsTheirOwnIsNobodysBusiness() {
        db.extra("E1", "ours", false);
        expect();
    }

    @Test
    void aScannedThingOfOthersIsNotOurs() {
        db.extra("E1", "ours", false, "source", "SCAN");
        expect(FindingKind.NOT_OURS);
    }

    @Test
    void whatTheHolderCallsTheirOwnIsNotOurs() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "OWN");
        expect(FindingKind.NOT_OURS);
        assertThat(db.outcome("L1")).isEqualTo("DIFFERENCES");
    }

    @Test
    void onlyAFixedThingIsInTheWrongPlace() {
        db.item("P1", "kind", "printer", "holder_id", null, "location_id", db.id("Room 1"), "method", "COUNT");
        db.item("L1", "holder_id", null, "location_id", db.id("Room 1"), "method", "COUNT");
        db.scan("P1", "Room 2");
        db.scan("L1", "Room 2");
        expect(FindingKind.WRONG_PLACE);
        assertThat(db.observed(FindingKind.WRONG_PLACE)).isEqualTo("Room 1 → Room 2");
    }

    @Test
    void whatIsInUseAndOnTheShelfHasTheWrongStatus() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "RETURNED");
        db.scan("L1", "Shelf");
        expect(FindingKind.WRONG_STATUS);
    }

    @Test
    void whatIsRetiredAndSeenHasTheWrongStatusThoughOutOfScope() {
        db.item("L1", "status", "RETIRED", "in_scope", false);
        db.scan("L1", "Room 1");
        expect(FindingKind.WRONG_STATUS);
        assertThat(db.observed(FindingKind.WRONG_STATUS)).isEqualTo("retired → seen");
    }

    @Test
    void aRepairThatOnlyTheHolderKnowsOfHasTheWrongStatus() {
        db.item("L1");
        db.evidence("L1", "NOT_HELD", "detail", "IN_REPAIR");
        expect(FindingKind.WRONG_STATUS);
        assertThat(db.outcome("L1")).isEqualTo("ACCOUNTED_FOR");
    }

    @Test
    void anotherSerialDiffersAndASpellingDoesNot() {
        db.item("L1", "serial", "PF-3X9K21");
        db.item("L2", "serial", "PF-3X9K22");
        db.item("L3", "serial", "PF3X9K23");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"), "serial", "pf3x9k21");
        db.evidence("L2", "HELD", "holder_id", db.id("Ann"), "serial", "9K22");
        db.evidence("L3", "HELD", "holder_id", db.id("Ann"), "serial", "PF3X9K99");
        expect(FindingKind.SERIAL_DIFFERS);
        assertThat(db.observed(FindingKind.SERIAL_DIFFERS)).isEqualTo("PF3X9K23 → PF3X9K99");
    }

    @Test
    void theModelThatWasReadStandsBesideTheOneOnRecord() {
        db.item("L1", "serial", "PF-3X9K21", "model", "T14");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"), "detail", "DIFFERS", "serial", "PF3X9K99", "model", "T16");
        expect(FindingKind.SERIAL_DIFFERS);
        assertThat(db.observed(FindingKind.SERIAL_DIFFERS)).isEqualTo("PF-3X9K21, T14 → PF3X9K99, T16");
    }

    @Test
    void anUnreadableLabelIsMissing() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"), "detail", "LABEL_UNREADABLE");
        expect(FindingKind.LABEL_MISSING);
    }

    @Test
    void twoRecordsOfOneSerialAreOneThing() {
        db.item("L1", "serial", "S1", "serial_key", "S1");
        db.item("L2", "serial", "s-1", "serial_key", "S1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        db.evidence("L2", "HELD", "holder_id", db.id("Ann"));
        expect(FindingKind.RECORDED_TWICE);
        assertThat(db.observed(FindingKind.RECORDED_TWICE)).startsWith("one record → serial");
    }

    @Test
    void oneTagWithTwoSerialsIsOnTwoThings() {
        db.item("L1", "serial", "S1", "holder_id", null, "location_id", db.id("Room 1"), "method", "COUNT");
        db.scan("L1", "Room 1", "serial", "S1");
        db.scan("L1", "Room 2", "serial", "S2");
        db.reconcile();
        assertThat(db.kinds("OPEN")).contains("ONE_TAG_TWO_THINGS");
        assertThat(db.observed(FindingKind.ONE_TAG_TWO_THINGS)).isEqualTo("S1 → S1, S2");
    }

    @Test
    void anotherQuantityDiffers() {
        db.item("M1", "kind", "mouse", "quantity", 20, "holder_id", null, "location_id", db.id("Shelf"), "money", 200);
        db.scan("M1", "Shelf", "quantity", 17);
        expect(FindingKind.QUANTITY_DIFFERS);
        assertThat(db.jdbc
                        .sql("SELECT money FROM finding")
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("30");
    }

    @Test
    void whoseContractEndedHoldsItAsALeaver() {
        db.jdbc
                .sql("UPDATE person SET last_day = ?, person_type = 'CONTRACTOR' WHERE display_name = 'Ann'")
                .param(LocalDate.of(2026, 2, 28))
                .update();
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"));
        expect(FindingKind.HELD_BY_LEAVER);
        assertThat(db.observed(FindingKind.HELD_BY_LEAVER)).isEqualTo("Ann → contract ended 2026-02-28");
    }

    @Test
    void whatIsInUseNeedsAHolderOrAPlace() {
        db.item("L1", "holder_id", null, "method", "LOCATE");
        db.scan("L1", "Room 1");
        expect(FindingKind.NEITHER_HOLDER_NOR_PLACE);
    }

    @Test
    void aRepairThatShouldBeBackIsOverdue() {
        db.item("L1", "status", "IN_REPAIR", "due_back", LocalDate.of(2026, 2, 1), "method", "LOCATE");
        db.evidence("L1", "ON_PAPER", "grade", "DOCUMENT", "grade_rank", 7);
        expect(FindingKind.OVERDUE);
        assertThat(db.observed(FindingKind.OVERDUE)).isEqualTo("back by 2026-02-01 → still in repair");
    }

    @Test
    void damageIsReported() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"), "detail", "DAMAGED");
        expect(FindingKind.DAMAGED);
    }

    @Test
    void whatIsNoLongerNeededIsVerifiedAllTheSame() {
        db.item("L1");
        db.evidence("L1", "HELD", "holder_id", db.id("Ann"), "no_longer_needed", true);
        expect(FindingKind.NOT_NEEDED);
        assertThat(db.outcome("L1")).isEqualTo("VERIFIED");
    }

    @Test
    void everyKindThatFollowsFromEvidenceHasARule() {
        List<FindingKind> ruled = java.util.stream.Stream.of(
                        ItemRules.ALL, OtherRules.ALL, LicenceRules.ALL, PurchaseRules.ALL)
                .flatMap(List::stream)
                .map(FindingRule::kind)
                .distinct()
                .toList();
        assertThat(ruled).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(FindingKind.NOTED)));
    }
}
