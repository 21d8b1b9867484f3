package dev.rollcall.evidence.log;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Takes a row of a source apart: what it is about, and its payload in values that are the same on every database. */
class SourceRowMapper implements RowMapper<SourceRow> {

    private final EvidenceSource source;

    SourceRowMapper(EvidenceSource source) {
        this.source = source;
    }

    @Override
    public SourceRow mapRow(ResultSet row, int n) throws SQLException {
        Map<String, Object> values = values(row);
        Object key = values.remove("source_key");
        Object version = values.remove("source_version");
        UUID byKey = (UUID) values.remove("by_key");
        String byName = (String) values.remove("by_name");
        String at = (String) values.remove("happened_at");
        return new SourceRow(
                key instanceof UUID id ? Ids.bytes(id) : key,
                source.name().toLowerCase(Locale.ROOT) + ":" + key + ":" + version,
                (UUID) values.remove("audit_id"),
                (UUID) values.remove("asset_id"),
                (UUID) values.remove("about_key"),
                (UUID) values.remove("location_id"),
                byKey == null && byName == null ? null : new SourceRow.By(byKey, byName == null ? "" : byName),
                at == null ? null : Instant.parse(at),
                values,
                written(values));
    }

    /** Takes what people wrote out of the values. */
    private static Map<String, String> written(Map<String, Object> values) {
        Map<String, String> written = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.equals("words") || name.endsWith("_words")) {
                written.put(name, value.toString());
            }
        });
        values.keySet().removeAll(written.keySet());
        written.values().removeIf(String::isBlank);
        return written;
    }

    private static Map<String, Object> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            Object value = value(row, column, columns.getColumnType(column));
            if (value != null && !row.wasNull()) {
                values.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), value);
            }
        }
        return values;
    }

    private static Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BINARY, Types.VARBINARY -> Ids.uuid(row.getBytes(column));
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(column);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(column);
            case Types.DECIMAL, Types.NUMERIC -> row.getBigDecimal(column);
            case Types.DATE -> text(row.getObject(column, LocalDate.class));
            case Types.TIMESTAMP -> moment(row.getTimestamp(column));
            default -> row.getString(column);
        };
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Whole seconds, as MySQL keeps them. */
    private static String moment(Timestamp moment) {
        return moment == null
                ? null
                : moment.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
