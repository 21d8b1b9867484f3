package dev.rollcall.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords, and says which are too weak. The length follows NIST SP 800-63B, which asks for length
 * and not for special characters; bcrypt reads no more than 72 bytes.
 */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    private final String nobodys = encoder.encode(Secret.random());

    String hash(String password) {
        return encoder.encode(password);
    }

    /**
     * Whether the password fits the hash. Takes as long without a hash as with one, so that the time tells nobody which
     * accounts exist.
     */
    boolean matches(String password, String hash) {
        boolean possible = hash != null && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        return encoder.matches(possible ? password : "-", possible ? hash : nobodys) && possible;
    }

    /** What is wrong with a new password, if anything: a sentence for whoever chose it. */
    Optional<String> fault(String password, String userName) {
        if (password.length() < SHORTEST) {
            return Optional.of("New password: enter at least " + SHORTEST + " characters. A few words do well.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("New password: enter at most 72 characters.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(userName)) {
            return Optional.of("New password: leave out your user name.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("New password: use at least five different characters.");
        }
        return Optional.empty();
    }
}
