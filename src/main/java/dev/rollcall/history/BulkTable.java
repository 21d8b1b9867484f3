package dev.rollcall.history;

import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads and writes many records of one table at once, each value as the text that the history shows: ids and dates as
 * ISO writes them, money with two decimals. The repositories of the owning modules extend it; imports use them.
 */
public abstract class BulkTable {

    private static final int IN_LIST = 500;

    private final JdbcTemplate jdbc;
    private final String name;
    private final Map<String, Type> columns;

    /** What a column holds. */
    public enum Type {
        TEXT,
        ID,
        DATE,
        MOMENT,
        MONEY,
        WHOLE,
        FLAG
    }

    /**
     * One record, or the part of it that changes.
     *
     * @param id of the record
     * @param version that it has now; 0 for a new one
     * @param values text by column; null empties the column
     */
    public record Row(UUID id, int version, Map<String, String> values) {}

    protected BulkTable(JdbcTemplate jdbc, String name, Map<String, Type> columns) {
        this.jdbc = jdbc;
        this.name = name;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The columns that can be read and written, with what they hold. */
    public Map<String, Type> columns() {
        return columns;
    }

    /** The records with these ids that exist, by id. */
    public Map<UUID, Row> read(Collection<UUID> ids) {
        Map<UUID, Row> found = new HashMap<>();
        List<UUID> all = List.copyOf(new LinkedHashSet<>(ids));
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            jdbc.query(
                    "SELECT id, version, " + String.join(", ", columns.keySet()) + " FROM " + name + " WHERE id IN ("
                            + marks + ")",
                    rs -> {
                        Row row = row(rs);
                        found.put(row.id(), row);
                    },
                    some.stream().map(Ids::bytes).toArray());
        }
        return found;
    }

    /** Adds records; columns that a row does not name stay empty. */
    public void insert(Collection<Row> rows) {
        String marks = String.join(", ", Collections.nCopies(columns.size() + 2, "?"));
        String sql = "INSERT INTO " + name + " (id, version, " + String.join(", ", columns.keySet()) + ") VALUES ("
                + marks + ")";
        jdbc.batchUpdate(
                sql,
                rows.stream()
                        .map(row -> {
                            List<Object> values = new ArrayList<>(List.of(Ids.bytes(row.id()), 0));
                            columns.forEach((column, type) ->
                                    values.add(stored(type, row.values().get(column))));
                            return values.toArray();
                        })
                        .toList());
    }

    /**
     * Changes the named columns of each record, and only where it still has the given version.
     *
     * @throws OptimisticLockingFailureException when a record has changed since it was read
     */
    public void update(Collection<Row> rows) {
        Map<Set<String>, List<Row>> alike = new LinkedHashMap<>();
        rows.forEach(row -> alike.computeIfAbsent(row.values().keySet(), any -> new ArrayList<>())
                .add(row));
        alike.forEach((changed, some) -> {
            List<String> names = List.copyOf(changed);
            String sql = "UPDATE " + name + " SET version = version + 1, " + String.join(" = ?, ", names)
                    + " = ? WHERE id = ? AND version = ?";
            int[] counts = jdbc.batchUpdate(
                    sql, some.stream().map(row -> parameters(names, row)).toList());
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    throw new OptimisticLockingFailureException(
                            name + " " + some.get(i).id() + " was changed by somebody else");
                }
            }
        });
    }

    private Object[] parameters(List<String> names, Row row) {
        List<Object> values = new ArrayList<>();
        names.forEach(column -> values.add(stored(type(column), row.values().get(column))));
        values.add(Ids.bytes(row.id()));
        values.add(row.version());
        return values.toArray();
    }

    private Type type(String column) {
        Type type = columns.get(column);
        if (type == null) {
            throw new IllegalArgumentException("No column " + column + " in " + name);
        }
        return type;
    }

    private Row row(ResultSet rs) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Type> column : columns.entrySet()) {
            values.put(column.getKey(), text(rs, column.getKey(), column.getValue()));
        }
        return new Row(Ids.uuid(rs.getBytes("id")), rs.getInt("version"), values);
    }

    private static Object stored(Type type, String text) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> text;
            case ID -> Ids.bytes(UUID.fromString(text));
            case DATE -> Date.valueOf(LocalDate.parse(text));
            case MOMENT -> Timestamp.from(Instant.parse(text));
            case MONEY -> new BigDecimal(text);
            case WHOLE -> Integer.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
        };
    }

    private static String text(ResultSet rs, String column, Type type) throws SQLException {
        Object raw = rs.getObject(column);
        if (raw == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> rs.getString(column);
            case ID -> Ids.uuid(rs.getBytes(column)).toString();
            case DATE -> rs.getDate(column).toLocalDate().toString();
            case MOMENT ->
                rs.getTimestamp(column)
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
            case MONEY ->
                rs.getBigDecimal(column).setScale(2, RoundingMode.HALF_UP).toPlainString();
            case WHOLE -> String.valueOf(rs.getInt(column));
            case FLAG -> String.valueOf(rs.getBoolean(column));
        };
    }
}
