package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    /** The example of the reference libraries. */
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String MADE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final long SECONDS = 1614265330;
    private static final Instant NOW = Instant.ofEpochSecond(SECONDS);

    @Test
    void isThatOfTheReferenceLibraries() {
        assertThat(fits(MADE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,AAAA g0hM= v1a,abc v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,AAAA"
            })
    void isOneOfSeveralWhileAKeyChanges(String list) {
        assertThat(fits(list)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1ZE=",
                "v1,not base64!",
                "v1,",
                ""
            })
    void isNothingElse(String list) {
        assertThat(fits(list)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-301,false", "-300,true", "0,true", "300,true", "301,false"})
    void isTakenForFiveMinutesBothWays(long off, boolean taken) {
        Message message = message(ID, "" + (SECONDS + off), MADE);
        assertThat(Signature.of(message, NOW).isDone()).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1614265330", "1614265330.5", "99999999999999999999"})
    void needsATimestampInSeconds(String timestamp) {
        assertThat(Signature.of(message(ID, timestamp, MADE), NOW).isDone()).isFalse();
    }

    @Test
    void needsEachHeaderOnce() {
        Message twice = new Message(
                Map.of(
                        "Webhook-Id", List.of(ID, ID),
                        "webhook-timestamp", List.of("" + SECONDS),
                        "webhook-signature", List.of(MADE)),
                BODY);
        assertThat(Signature.of(twice, NOW).isDone()).isFalse();
        assertThat(Signature.of(new Message(Map.of(), BODY), NOW).isDone()).isFalse();
    }

    private static boolean fits(String list) {
        return Signature.of(message(ID, "" + SECONDS, list), NOW).value().isMadeWith(SECRET, BODY);
    }

    private static Message message(String id, String timestamp, String signatures) {
        return new Message(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(timestamp),
                        "webhook-signature", List.of(signatures)),
                BODY);
    }
}
