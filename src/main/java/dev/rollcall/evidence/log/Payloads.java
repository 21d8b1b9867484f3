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

    static final String WORDS = "words_sha256";
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    String text(SourceRow row) {
        Map<String, Object> payload = new LinkedHashMap<>(row.payload());
        if (row.words() != null) {
            payload.put(WORDS, Sha256.of(row.words()));
        }
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

    /** Empty for a text that is no JSON object any more. */
    Map<String, Object> values(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException tampered) {
            return Map.of();
        }
    }
}
