package dev.rollcall.finding;

import dev.rollcall.values.Ids;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of the register as people read them: names for ids, words for constants. Used by pages and reports. */
@Component
public class FieldTexts {

    private final JdbcClient jdbc;

    FieldTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never null: a value that is absent reads "none". */
    public String of(String field, String value) {
        if (value == null || value.isEmpty()) {
            return "none";
        }
        return switch (field) {
            case "holder" -> named("SELECT display_name FROM person WHERE id = ?", value);
            case "location" -> named("SELECT name FROM place WHERE id = ?", value);
            case "status", "ownership" -> value.toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> value;
        };
    }

    private String named(String sql, String id) {
        return jdbc.sql(sql)
                .param(Ids.bytes(UUID.fromString(id)))
                .query(String.class)
                .optional()
                .orElse("somebody or something that is gone");
    }
}
