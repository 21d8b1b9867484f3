package dev.rollcall.register.web;

import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collects the conditions of a list's statement with their parameters; texts come in as parameters only. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Where and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** Only where there is a value. */
    public Where equal(String column, String name, Object value) {
        if (value != null) {
            and(column + " = :" + name, name, value instanceof UUID id ? Ids.bytes(id) : value);
        }
        return this;
    }

    public Where in(String column, String name, Collection<UUID> ids) {
        return ids.isEmpty()
                ? and("1 = 0")
                : and(
                        column + " IN (:" + name + ")",
                        name,
                        ids.stream().map(Ids::bytes).toList());
    }

    public Where parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** A pattern for LIKE that takes the text literally, anywhere within; escape character is !. */
    public static String within(String text) {
        return "%" + literal(text) + "%";
    }

    /** The same, at the start. */
    public static String starting(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.toLowerCase().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
