package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Detail;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingEvidenceTest {

    private static final UUID HOLDER = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "SEEN, , VERIFIED",
        "HELD, , VERIFIED",
        "HELD, DAMAGED, DIFFERENCES",
        "HELD, LABEL_UNREADABLE, DIFFERENCES",
        "HELD, DIFFERS, DIFFERENCES",
        "HELD, PARTS_MISSING, DIFFERENCES",
        "ON_PAPER, , ACCOUNTED_FOR",
        "NOT_FOUND, , NOT_FOUND",
        "NOT_RECOGNISED, , NOT_FOUND",
        "LATER, , ",
        "NOT_HELD, , NOT_FOUND",
        "NOT_HELD, LOST, LOST_OR_STOLEN",
        "NOT_HELD, STOLEN, LOST_OR_STOLEN",
        "NOT_HELD, IN_REPAIR, ACCOUNTED_FOR",
        "NOT_HELD, GIVEN, ",
        "NOT_HELD, RETURNED, ",
        "NOT_HELD, LEFT, ",
        "NOT_HELD, NEVER_HAD, NOT_FOUND",
        "NOT_HELD, SWAPPED, NOT_FOUND",
        "NOT_HELD, OWN, DIFFERENCES"
    })
    void eachClaimHasItsProvisionalOutcome(Claim claim, Detail detail, Outcome expected) {
        assertThat(HearingEvidence.outcome(evidence(claim, detail, null, null, false), item()))
                .isEqualTo(expected);
    }

    @Test
    void anotherHolderIsADifference() {
        assertThat(HearingEvidence.outcome(evidence(Claim.HELD, null, UUID.randomUUID(), null, false), item()))
                .isEqualTo(Outcome.DIFFERENCES);
        assertThat(HearingEvidence.outcome(evidence(Claim.HELD, null, HOLDER, null, false), item()))
                .isEqualTo(Outcome.VERIFIED);
    }

    @Test
    void anotherPlaceIsADifferenceOnlyForWhatIsFixed() {
        UUID elsewhere = UUID.randomUUID();
        assertThat(HearingEvidence.outcome(evidence(Claim.SEEN, null, null, elsewhere, true), item()))
                .isEqualTo(Outcome.DIFFERENCES);
        assertThat(HearingEvidence.outcome(evidence(Claim.SEEN, null, null, elsewhere, false), item()))
                .isEqualTo(Outcome.VERIFIED);
        assertThat(HearingEvidence.outcome(evidence(Claim.SEEN, null, null, ROOM, true), item()))
                .isEqualTo(Outcome.VERIFIED);
    }

    private static HearingEvidence.Evidence evidence(
            Claim claim, Detail detail, UUID holder, UUID place, boolean fixed) {
        return new HearingEvidence.Evidence(1, claim, detail, "SELF_DECLARED", holder, place, fixed);
    }

    private static AuditItem item() {
        return new AuditItem(
                1,
                AuditId.next(),
                AssetId.next(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "IT-1",
                null,
                "Laptop",
                HOLDER,
                null,
                ROOM,
                null,
                null,
                "IN_USE",
                1,
                null,
                Method.ASK,
                false,
                null,
                null,
                null,
                null);
    }
}
