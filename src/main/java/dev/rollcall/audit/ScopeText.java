package dev.rollcall.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The JSON in which a scope is stored with its audit. */
final class ScopeText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ScopeText() {}

    static String write(Scope scope) {
        try {
            return JSON.writeValueAsString(scope);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A scope can always be written", impossible);
        }
    }

    static Scope read(String text) {
        try {
            return JSON.readValue(text, Scope.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored scope can always be read", broken);
        }
    }
}
