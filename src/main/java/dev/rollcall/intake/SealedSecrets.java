package dev.rollcall.intake;

import dev.rollcall.values.Ids;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Keeps signing keys unreadable in the database: AES-256 in GCM under rollcall.intake.secret. Where that is not set they are
 * kept as they are, and the page of senders says so.
 */
@Component
public class SealedSecrets {

    private static final String SEALED = "sealed:";
    private static final String PLAIN = "plain:";

    private final String password;

    SealedSecrets(@Value("${rollcall.intake.secret}") String password) {
        this.password = password;
    }

    /** Whether new keys are encrypted. */
    public boolean isOn() {
        return !password.isBlank();
    }

    String seal(UUID key, byte[] secret) {
        return isOn()
                ? SEALED + Base64.getEncoder().encodeToString(cipher(key).encrypt(secret))
                : PLAIN + Base64.getEncoder().encodeToString(secret);
    }

    /** Throws where it was sealed under another secret. */
    byte[] open(UUID key, String stored) {
        return stored.startsWith(SEALED)
                ? cipher(key).decrypt(Base64.getDecoder().decode(stored.substring(SEALED.length())))
                : Base64.getDecoder().decode(stored.substring(PLAIN.length()));
    }

    private BytesEncryptor cipher(UUID key) {
        return Encryptors.stronger(password, HexFormat.of().formatHex(Ids.bytes(key)));
    }
}
