package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {

    private final UUID key = Ids.next();
    private final byte[] secret = {1, 2, 3};

    @Test
    void opensWhatItSealed() {
        SealedSecrets sealed = new SealedSecrets("of the installation");
        String stored = sealed.seal(key, secret);
        assertThat(stored).startsWith("sealed:");
        assertThat(sealed.open(key, stored)).isEqualTo(secret);
    }

    @Test
    void isOpenedUnderNoOtherSecretAndForNoOtherKey() {
        String stored = new SealedSecrets("of the installation").seal(key, secret);
        assertThatThrownBy(() -> new SealedSecrets("another").open(key, stored)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new SealedSecrets("of the installation").open(Ids.next(), stored))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void stillReadsWhatWasKeptBeforeThereWasASecret() {
        String stored = new SealedSecrets("").seal(key, secret);
        assertThat(new SealedSecrets("of the installation").open(key, stored)).isEqualTo(secret);
    }
}
