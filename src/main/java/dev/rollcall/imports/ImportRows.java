package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Key;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The staged rows of imports and what identifies them. */
@Repository
public class ImportRows {

    /** Pseudo-fields of a staged row: columns that would reverse a correction; how a manager is named, one text a line. */
    static final String REVERSED = "~reversed";

    static final String MANAGER = "~manager";
    private static final int IN_LIST = 900;

    private final JdbcTemplate jdbc;

    ImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId id, Collection<DraftRow> drafts) {
        byte[] key = Ids.bytes(id.value());
        jdbc.batchUpdate(
                """
                INSERT INTO import_row (import_id, row_no, entity_id, state, subject_id, subject_version, title, cells, fields,
                  changes, remarks, problem_column, problem, reverses_correction)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                drafts.stream()
                        .map(draft -> new Object[] {
                            key,
                            (int) draft.row.number(),
                            Ids.bytes(draft.entityId),
                            draft.state.name(),
                            Ids.bytes(draft.subjectId),
                            draft.subjectVersion,
                            cut(draft.title, 300),
                            Json.of(draft.row.cells()),
                            Json.of(draft.fields),
                            Json.of(draft.changes),
                            remarks(draft),
                            cut(draft.problemColumn, 200),
                            cut(draft.problem, 1000),
                            draft.reverses
                        })
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO import_key (import_id, key_kind, entity_id, key_text, row_no) VALUES (?, ?, ?, ?, ?)",
                drafts.stream()
                        .filter(draft -> !draft.isStopped() || draft.state == RowState.CONFLICT)
                        .flatMap(draft -> draft.keys.entrySet().stream().map(entry -> new Object[] {
                            key,
                            entry.getKey(),
                            Ids.bytes(Key.of(entry.getKey(), draft.entityId, entry.getValue())
                                    .entity()),
                            cut(entry.getValue(), 320),
                            (int) draft.row.number()
                        }))
                        .toList());
    }

    /** What was found out about rows after they were added. */
    void update(ImportId id, Collection<DraftRow> drafts) {
        jdbc.batchUpdate(
                "UPDATE import_row SET state = ?, fields = ?, changes = ?, remarks = ?, reverses_correction = ?"
                        + " WHERE import_id = ? AND row_no = ?",
                drafts.stream()
                        .map(draft -> new Object[] {
                            draft.state.name(),
                            Json.of(draft.fields),
                            Json.of(draft.changes),
                            remarks(draft),
                            draft.reverses,
                            Ids.bytes(id.value()),
                            (int) draft.row.number()
                        })
                        .toList());
    }

    private static String remarks(DraftRow draft) {
        String lines = String.join("\n", new LinkedHashSet<>(draft.remarks));
        return lines.isEmpty() ? null : cut(lines, 2000);
    }

    /**
     * Rows of the import that have one of the keys: key → row. The text alone is in the condition, since H2 walks the
     * whole index where a list of values stands beside an equation.
     */
    Map<Key, Integer> keyed(ImportId id, String kind, Collection<Key> keys) {
        Map<Key, Integer> found = new HashMap<>();
        List<String> all = keys.stream().map(Key::text).distinct().toList();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            jdbc.query(
                    "SELECT key_text, row_no, import_id, key_kind, entity_id FROM import_key WHERE key_text IN ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    rs -> {
                        if (kind.equals(rs.getString(4)) && id.value().equals(Ids.uuid(rs.getBytes(3)))) {
                            found.merge(new Key(Ids.uuid(rs.getBytes(5)), rs.getString(1)), rs.getInt(2), Math::min);
                        }
                    },
                    some.toArray());
        }
        return found;
    }

    int lastRow(ImportId id) {
        Integer last = jdbc.queryForObject(
                "SELECT MAX(row_no) FROM import_row WHERE import_id = ?", Integer.class, Ids.bytes(id.value()));
        return last == null ? 0 : last;
    }

    /** How many rows there are of each state. */
    public Map<RowState, Integer> counts(ImportId id) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            counts.put(state, 0);
        }
        jdbc.query(
                "SELECT state, COUNT(*) FROM import_row WHERE import_id = ? GROUP BY state",
                rs -> {
                    counts.put(RowState.valueOf(rs.getString(1)), rs.getInt(2));
                },
                Ids.bytes(id.value()));
        return counts;
    }

    /** How many rows would reverse an approved correction. */
    public int reversals(ImportId id) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM import_row WHERE import_id = ? AND reverses_correction = TRUE AND state = 'CHANGED'",
                Integer.class,
                Ids.bytes(id.value()));
    }

    /** One page of rows, in the order of the file; of one state where given. */
    public List<ImportRow> page(ImportId id, RowState state, int offset, int size) {
        String filter = state == null ? "" : " AND state = '" + state.name() + "'";
        return jdbc.query(
                "SELECT * FROM import_row WHERE import_id = ?" + filter + " ORDER BY row_no LIMIT ? OFFSET ?",
                ImportRows::row,
                Ids.bytes(id.value()),
                size,
                offset);
    }

    /** The rows of some states that follow a row, for going through all of them in bounded memory. */
    List<ImportRow> after(ImportId id, int rowNo, int size, RowState... states) {
        String in = "'"
                + String.join(
                        "', '", java.util.Arrays.stream(states).map(Enum::name).toList()) + "'";
        return jdbc.query(
                "SELECT * FROM import_row WHERE import_id = ? AND row_no > ? AND state IN (" + in
                        + ") ORDER BY row_no LIMIT ?",
                ImportRows::row,
                Ids.bytes(id.value()),
                rowNo,
                size);
    }

    /** The records that rows of an import mean, by row. */
    Map<Integer, UUID> subjects(ImportId id, Collection<Integer> rowNumbers) {
        Map<Integer, UUID> subjects = new HashMap<>();
        Set.copyOf(rowNumbers)
                .forEach(number -> jdbc.query(
                        "SELECT subject_id FROM import_row WHERE import_id = ? AND row_no = ?",
                        rs -> {
                            subjects.put(number, Ids.uuid(rs.getBytes(1)));
                        },
                        Ids.bytes(id.value()),
                        number));
        return subjects;
    }

    /** The records that the good rows of an import mean. */
    Set<UUID> subjects(ImportId id) {
        return Set.copyOf(jdbc.query(
                "SELECT DISTINCT subject_id FROM import_row WHERE import_id = ? AND state IN ('NEW', 'CHANGED')",
                (rs, n) -> Ids.uuid(rs.getBytes(1)),
                Ids.bytes(id.value())));
    }

    /** The legal entities of the good rows of an import. */
    List<UUID> entities(ImportId id) {
        return jdbc.query(
                "SELECT DISTINCT entity_id FROM import_row WHERE import_id = ? AND entity_id IS NOT NULL"
                        + " AND state IN ('NEW', 'CHANGED')",
                (rs, n) -> Ids.uuid(rs.getBytes(1)),
                Ids.bytes(id.value()));
    }

    /** Empties the rows of an applied account list: whose accounts there are stands in the list alone, until it is erased. */
    void forgetCells(ImportId id) {
        jdbc.update(
                "UPDATE import_row SET cells = '[]', fields = '{}', changes = '{}', title = '', remarks = NULL"
                        + " WHERE import_id = ? AND state IN ('NEW', 'UNCHANGED')",
                Ids.bytes(id.value()));
    }

    /** As if the file had not been read. */
    void forget(ImportId id) {
        jdbc.update("DELETE FROM import_row WHERE import_id = ?", Ids.bytes(id.value()));
        forgetKeys(id);
    }

    void forgetKeys(ImportId id) {
        jdbc.update("DELETE FROM import_key WHERE import_id = ?", Ids.bytes(id.value()));
    }

    private static ImportRow row(ResultSet rs, int number) throws SQLException {
        return new ImportRow(
                rs.getInt("row_no"),
                RowState.valueOf(rs.getString("state")),
                Ids.uuid(rs.getBytes("entity_id")),
                Ids.uuid(rs.getBytes("subject_id")),
                rs.getInt("subject_version"),
                rs.getString("title"),
                Json.list(rs.getString("cells")),
                Json.texts(rs.getString("fields")),
                Json.changes(rs.getString("changes")),
                Optional.ofNullable(rs.getString("remarks")).orElse(""),
                rs.getString("problem_column"),
                rs.getString("problem"),
                rs.getBoolean("reverses_correction"));
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
