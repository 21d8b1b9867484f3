package dev.rollcall.evidence.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The payload of evidence as text, and back. Of what somebody wrote it holds a digest, since it may name people. */
@Component
class Payloads {

    private static final String DIGEST = "_sha256";
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    String text(SourceRow row) {
        Map<String, Object> payload = new LinkedHashMap<>(row.payload());
        row.written().forEach((name, text) -> payload.put(name + DIGEST, Sha256.of(text)));
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A payload holds plain values", impossible);
        }
    }

    /** Whether the text says what the source says now. A person who was erased since is missing there, and is no difference. */
    boolean agree(String text, SourceRow now) {
        String fresh = text(now);
        if (fresh.equals(text)) {
            return true;
        }
        Map<String, Object> then = new LinkedHashMap<>(values(text));
        Map<String, Object> values = values(fresh);
        then.keySet().removeIf(name -> name.endsWith("_key") && !values.containsKey(name));
        return !then.isEmpty() && then.equals(values);
    }

    /** Name → digest of what people wrote. */
    Map<String, String> digests(String text) {
        Map<String, String> digests = new LinkedHashMap<>();
        values(text).forEach((name, value) -> {
            if (name.endsWith(DIGEST)) {
                digests.put(name.substring(0, name.length() - DIGEST.length()), value.toString());
            }
        });
        return digests;
    }

    /** Empty for a text that is no JSON object any more. */
    Map<String, Object> values(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException tampered) {
            return Map.of();
        }
    }
}
