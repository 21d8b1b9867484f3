package dev.rollcall.imports;

import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts names in place of ids in what a page of the preview shows. */
@Component
public class NamingValues {

    private final JdbcTemplate jdbc;

    NamingValues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One field that would change, in words.
     *
     * @param field as the history calls it
     */
    public record Shown(String field, String before, String after) {}

    /** What each row would change, by its number in the file. */
    public Map<Integer, List<Shown>> changes(Subject subject, Collection<ImportRow> rows) {
        Map<String, String> names = names(rows);
        Map<Integer, List<Shown>> shown = new HashMap<>();
        for (ImportRow row : rows) {
            List<Shown> lines = new ArrayList<>();
            row.changes()
                    .forEach((column, change) -> lines.add(new Shown(
                            FieldLabels.of(subject, column),
                            text(column, change.get(0), names),
                            text(column, change.get(1), names))));
            shown.put(row.number(), lines);
        }
        return shown;
    }

    private static String text(String column, String value, Map<String, String> names) {
        if (value == null || !column.endsWith("_id")) {
            return value;
        }
        return value.startsWith(ResolvingReferences.NEW)
                ? value.substring(1) + " (new)"
                : names.getOrDefault(value, value);
    }

    private Map<String, String> names(Collection<ImportRow> rows) {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(row -> row.changes().forEach((column, change) -> {
            if (column.endsWith("_id") && !column.equals("source_id")) {
                change.stream()
                        .filter(id -> id != null && !id.startsWith(ResolvingReferences.NEW))
                        .forEach(ids::add);
            }
        }));
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            Object[] keys =
                    ids.stream().map(id -> Ids.bytes(UUID.fromString(id))).toArray();
            String in = " WHERE id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
            for (String from : List.of("display_name FROM person", "name FROM place", "name FROM asset_kind")) {
                jdbc.query(
                        "SELECT id, " + from + in,
                        rs -> {
                            names.put(Ids.uuid(rs.getBytes(1)).toString(), rs.getString(2));
                        },
                        keys);
            }
        }
        return names;
    }
}
