package dev.rollcall.licence;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the comparisons found, latest last. */
@Repository
public class Positions {

    /** The column that counts each bucket. */
    static final Map<Bucket, String> COLUMNS = new EnumMap<>(Map.of(
            Bucket.ASSIGNED, "assigned_used",
            Bucket.UNASSIGNED, "used_unassigned",
            Bucket.LEAVER, "leavers",
            Bucket.LEAVING, "leaving",
            Bucket.UNKNOWN, "unknown_accounts",
            Bucket.NO_ACCOUNT, "without_account",
            Bucket.IDLE, "idle",
            Bucket.DUPLICATE, "duplicates",
            Bucket.SET_APART, "set_apart",
            Bucket.CONCEALED, "concealed"));

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the licence was never compared. */
    public Optional<LicencePosition> latest(LicenceId licence) {
        return jdbc.sql("SELECT p.* FROM licence l JOIN licence_position p ON p.id = l.last_position_id WHERE l.id = ?")
                .param(Ids.bytes(licence.value()))
                .query(Positions::read)
                .optional();
    }

    private static LicencePosition read(ResultSet row, int number) throws SQLException {
        Map<Bucket, Integer> buckets = new EnumMap<>(Bucket.class);
        for (Map.Entry<Bucket, String> column : COLUMNS.entrySet()) {
            Integer count = row.getObject(column.getValue(), Integer.class);
            if (count != null) {
                buckets.put(column.getKey(), count);
            }
        }
        return new LicencePosition(
                row.getLong("id"),
                Ids.uuid(row.getBytes("list_id")),
                row.getTimestamp("compared_at").toInstant(),
                row.getObject("bought", Integer.class),
                row.getInt("assigned"),
                row.getObject("accounts", Integer.class),
                row.getObject("active", Integer.class),
                row.getObject("assigned_active", Integer.class),
                buckets);
    }
}
