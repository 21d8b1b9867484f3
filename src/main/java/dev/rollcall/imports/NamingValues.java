package dev.rollcall.imports;

import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts names in place of ids in what a page of the preview shows. */
@Component
public class NamingValues {

    private static final String ENTITY = "entity_id";

    /** What no file says but each new record gets. */
    private static final Set<String> OF_ROLLCALL =
            Set.of("subject_key", "created_at", "draft", "active", "reach", "source_id");

    /** Values that go without saying. */
    private static final Map<String, String> USUAL =
            Map.of("quantity", "1", "ownership", "OWNED", "reassignable", "true", "person_type", "EMPLOYEE");

    /** Columns that hold one of a few names. */
    private static final Set<String> CHOSEN =
            Set.of("status", "ownership", "person_type", "location_kind", "metric", "billing_period");

    private final JdbcTemplate jdbc;

    NamingValues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One field that would change, in words.
     *
     * @param field as the history calls it
     * @param before null where there is nothing yet, as in a record that would be made
     */
    public record Shown(String field, String before, String after) {}

    /** What each row would change, or write into a new record, by its number in the file. */
    public Map<Integer, List<Shown>> changes(ImportRun run, Collection<ImportRow> rows) {
        Map<String, String> names = names(rows);
        Map<Integer, List<Shown>> shown = new HashMap<>();
        for (ImportRow row : rows) {
            List<Shown> lines = new ArrayList<>();
            Map<String, List<String>> values = values(row);
            if (row.state() == RowState.NEW && !run.isEveryCompany()) {
                values.remove(ENTITY);
            }
            values.forEach((column, change) -> lines.add(new Shown(
                    FieldLabels.of(run.subject(), column),
                    text(column, change.get(0), names),
                    column.equals(ENTITY) && change.get(1) == null ? "shared" : text(column, change.get(1), names))));
            shown.put(row.number(), lines);
        }
        return shown;
    }

    /** Old and new value by column; of a record that would be made, what the file says of it. */
    private static Map<String, List<String>> values(ImportRow row) {
        if (row.state() != RowState.NEW) {
            return row.changes();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        row.fields().forEach((column, text) -> {
            boolean own = column.endsWith("_key") || column.startsWith("~") && !column.equals(LicenceRows.SEAT);
            if (!own && !OF_ROLLCALL.contains(column) && !text.equals(USUAL.get(column))) {
                values.put(column, Arrays.asList(null, column.equals("extra") ? words(text) : text));
            }
        });
        return values;
    }

    private static String words(String extra) {
        return Json.texts(extra).entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(String column, String value, Map<String, String> names) {
        if (value == null || !column.endsWith("_id")) {
            return value != null && CHOSEN.contains(column)
                    ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                    : value;
        }
        return value.startsWith(ResolvingReferences.NEW)
                ? value.substring(1) + " (new)"
                : names.getOrDefault(value, value);
    }

    private Map<String, String> names(Collection<ImportRow> rows) {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(row -> values(row).forEach((column, change) -> {
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
            for (String from : List.of(
                    "display_name FROM person", "name FROM place", "name FROM asset_kind", "name FROM legal_entity")) {
                jdbc.query(
                        "SELECT id, " + from + in,
                        rs -> {
                            names.put(Ids.uuid(rs.getBytes(1)).toString(), rs.getString(2));
                        },
                        keys);
            }
            jdbc.query(
                    "SELECT subject_id, title FROM import_row WHERE state = 'NEW' AND subject_id IN ("
                            + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                    rs -> {
                        names.putIfAbsent(Ids.uuid(rs.getBytes(1)).toString(), rs.getString(2) + " (new in this file)");
                    },
                    keys);
        }
        return names;
    }
}
