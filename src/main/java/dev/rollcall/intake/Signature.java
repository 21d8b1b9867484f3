package dev.rollcall.intake;

import dev.rollcall.values.Result;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a message is signed with, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says: HMAC-SHA256 over
 * id.timestamp.body, several signatures while a sender changes its key.
 *
 * @param id of the message, the same when it is sent again
 * @param seconds when it was sent, in seconds since 1970
 * @param made the signatures of version 1
 */
record Signature(String id, long seconds, List<byte[]> made) {

    /** How far the sender's clock may be off, and how long a recorded message can be sent again by somebody else. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_SIGNATURES = 10;
    private static final String VERSION = "v1,";

    /** Refused with the header that is amiss. */
    static Result<Signature> of(Message message, Instant now) {
        Optional<String> id = message.header("webhook-id").filter(text -> text.matches("[!-~]{1,200}"));
        Optional<String> timestamp = message.header("webhook-timestamp").filter(text -> text.matches("[0-9]{1,12}"));
        Optional<String> signatures = message.header("webhook-signature");
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return Result.refused("Sign the message as Standard Webhooks says: webhook-id, webhook-timestamp (seconds)"
                    + " and webhook-signature, each once.");
        }
        long seconds = Long.parseLong(timestamp.get());
        if (Math.abs(now.getEpochSecond() - seconds) > TOLERANCE.toSeconds()) {
            return Result.refused(
                    "The webhook-timestamp is more than five minutes off. Set the sender's clock, and sign"
                            + " anew whenever a message is sent again.");
        }
        List<byte[]> made = Arrays.stream(signatures.get().split(" "))
                .filter(one -> one.startsWith(VERSION))
                .limit(MOST_SIGNATURES)
                .map(one -> decoded(one.substring(VERSION.length())))
                .filter(Objects::nonNull)
                .toList();
        return Result.done(new Signature(id.get(), seconds, made));
    }

    boolean isMadeWith(byte[] secret, byte[] body) {
        byte[] expected = hmac(secret, id, seconds, body);
        boolean fits = false;
        for (byte[] one : made) {
            fits |= MessageDigest.isEqual(expected, one);
        }
        return fits;
    }

    static byte[] hmac(byte[] secret, String id, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
