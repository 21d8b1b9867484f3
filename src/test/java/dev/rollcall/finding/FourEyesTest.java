package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    private final UUID giver = Ids.next();
    private final UUID owner = Ids.next();

    @Test
    void somebodyElseMayAgree() {
        assertThat(objects(approver(Ids.next(), Ids.next(), 5000), "holder", null, 900, false))
                .isFalse();
    }

    @Test
    void whoGaveTheEvidenceMayNot() {
        assertThat(objects(approver(giver, Ids.next(), 5000), "holder", null, 900, false))
                .isTrue();
    }

    @Test
    void whoGaveTheEvidenceMayInSingleHandedMode() {
        assertThat(objects(approver(giver, Ids.next(), 5000), "holder", null, 900, true))
                .isFalse();
    }

    @Test
    void nobodyDecidesOnTheirOwnEquipmentNotEvenSingleHandedly() {
        assertThat(objects(approver(Ids.next(), owner, 5000), "serial", null, 900, true))
                .isTrue();
        UUID receiver = Ids.next();
        assertThat(objects(approver(Ids.next(), receiver, 5000), "holder", receiver.toString(), 900, true))
                .isTrue();
    }

    @Test
    void aLossAboveTheLimitIsNotAgreedToNotEvenSingleHandedly() {
        assertThat(objects(approver(giver, Ids.next(), 5000), "status", "MISSING", 5001, true))
                .isTrue();
    }

    @Test
    void nobodyAgreesTwice() {
        Correction correction = correction("holder", null, 900);
        assertThat(FourEyes.objection(correction, approver(Ids.next(), Ids.next(), 5000), true, false))
                .isPresent();
    }

    @Test
    void aTokenIsKnownByItsName() {
        Approver token = new Approver("robot", null, null, null, "IT", new BigDecimal("5000"));
        assertThat(token.isNamedBy(null, "robot")).isTrue();
        assertThat(token.isNamedBy(giver, "robot")).isFalse();
    }

    private boolean objects(Approver approver, String field, String to, int money, boolean singleHanded) {
        return FourEyes.objection(correction(field, to, money), approver, false, singleHanded)
                .isPresent();
    }

    private Approver approver(UUID key, UUID person, int limit) {
        return new Approver("Somebody", key, person, null, "APPROVER", BigDecimal.valueOf(limit));
    }

    private Correction correction(String field, String to, int money) {
        return new Correction(
                CorrectionId.next(),
                Ids.next(),
                FindingId.next(),
                FindingKind.WRONG_HOLDER,
                Ids.next(),
                "IT-1",
                field,
                null,
                to,
                "none",
                "none",
                "SELF_DECLARED",
                BigDecimal.valueOf(money),
                "ONE",
                "PROPOSED",
                giver,
                "",
                owner,
                null,
                0);
    }
}
