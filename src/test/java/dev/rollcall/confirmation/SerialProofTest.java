package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SerialProofTest {

    @Test
    void caseSpacesAndHyphensDoNotMatter() {
        assertThat(SerialProof.check("PF-0A 1B2C", "1b-2c")).isEqualTo(ProofShown.RIGHT);
    }

    @Test
    void otherCharactersAreWrong() {
        assertThat(SerialProof.check("PF0A1B2C", "1B2D")).isEqualTo(ProofShown.WRONG);
        assertThat(SerialProof.check("PF0A1B2C", "")).isEqualTo(ProofShown.WRONG);
    }

    @Test
    void aShortSerialProvesNothing() {
        assertThat(SerialProof.canBeAsked("1B2C")).isFalse();
        assertThat(SerialProof.canBeAsked(null)).isFalse();
    }
}
