package dev.rollcall.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came over the wire.
 *
 * @param headers by name, whatever its case, each with all its values
 * @param body the bytes that were signed
 */
public record Message(Map<String, List<String>> headers, byte[] body) {

    /** The largest body that is taken. */
    public static final int MOST_BYTES = 256 * 1024;

    public Message {
        Map<String, List<String>> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(headers);
        headers = any;
    }

    /** The value of a header that is there exactly once. */
    Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The content type without its parameters, in lower case. */
    String mediaType() {
        return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the content type names another encoding than UTF-8. */
    boolean isOtherwiseEncoded() {
        String type = header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.contains("charset") && !type.replaceAll("[\"\\s]", "").contains("charset=utf-8");
    }
}
