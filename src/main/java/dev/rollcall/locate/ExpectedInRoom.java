package dev.rollcall.locate;

import dev.rollcall.values.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a room should hold, and what of it has not been seen in this round. */
@Component
public class ExpectedInRoom {

    private static final int MOST = 500;

    private static final String FROM = """
            FROM audit_item i
            WHERE i.audit_id = :audit AND i.method = 'COUNT'
              AND (i.location_id = :room OR (i.location_id IS NULL AND EXISTS (SELECT 1 FROM audit_item p
                   WHERE p.audit_id = :audit AND p.asset_id = i.parent_id AND p.location_id = :room)))
            """;

    private static final String UNSEEN = """
              AND NOT EXISTS (SELECT 1 FROM scan s WHERE s.count_id = :count AND s.count_round = :round
                              AND s.asset_id = i.asset_id AND s.removed = FALSE AND s.quantity = i.quantity)
            """;

    private final JdbcClient jdbc;

    ExpectedInRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int expected(RoomCount count) {
        return bound(count, "SELECT COUNT(*) " + FROM).query(Integer.class).single();
    }

    /** How many are unseen, or seen in another quantity. */
    public int unseen(RoomCount count) {
        return bound(count, "SELECT COUNT(*) " + FROM + UNSEEN)
                .query(Integer.class)
                .single();
    }

    /** The unseen, at most 500. */
    public List<Thing> unseenThings(RoomCount count) {
        return bound(count, "SELECT i.tag, i.title, i.serial " + FROM + UNSEEN + " ORDER BY i.tag, i.id LIMIT " + MOST)
                .query((row, n) -> new Thing(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private JdbcClient.StatementSpec bound(RoomCount count, String sql) {
        return jdbc.sql(sql)
                .param("audit", Ids.bytes(count.auditId().value()))
                .param("room", Ids.bytes(count.locationId().value()))
                .param("count", Ids.bytes(count.countId().value()))
                .param("round", count.round());
    }

    /**
     * @param tag may be null
     * @param title what it is
     * @param serial may be null
     */
    public record Thing(String tag, String title, String serial) {}
}
