package dev.rollcall.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads the JSON columns of the import tables. */
final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> texts(String json) {
        return read(json == null ? "{}" : json, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    static Map<String, List<String>> changes(String json) {
        return read(json == null ? "{}" : json, new TypeReference<LinkedHashMap<String, List<String>>>() {});
    }

    static List<String> list(String json) {
        return read(json, new TypeReference<List<String>>() {});
    }

    static Mapping mapping(String json) {
        return read(json, new TypeReference<Mapping>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
