package dev.rollcall.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.springframework.http.HttpHeaders;

/** Signs what a test sends. */
public final class Sending {

    private Sending() {}

    /** The three headers of Standard Webhooks. */
    public static HttpHeaders signed(String secret, String messageId, Instant at, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        HttpHeaders headers = new HttpHeaders();
        headers.set("webhook-id", messageId);
        headers.set("webhook-timestamp", "" + at.getEpochSecond());
        headers.set(
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(Signature.hmac(key, messageId, at.getEpochSecond(), body)));
        return headers;
    }

    /** A structured event of the sender "hr". */
    public static String event(String id, String type, String time, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "hr", "type": "dev.rollcall.%s", "time": "%s", "data": %s}""".formatted(id, type, time, data);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
