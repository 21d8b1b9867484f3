package dev.rollcall.locate.web;

import dev.rollcall.locate.CountState;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rooms of an audit with the state of their counts. */
@Component
class CountList {

    private final JdbcClient jdbc;

    CountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state only these, null for all */
    Page<Line> page(UUID audit, CountState state, Pageable pageable) {
        String where = " FROM room_count c WHERE c.audit_id = :audit AND (:state IS NULL OR c.state = :state)";
        String named = state == null ? null : state.name();
        long total = jdbc.sql("SELECT COUNT(*)" + where)
                .param("audit", Ids.bytes(audit))
                .param("state", named)
                .query(Long.class)
                .single();
        List<Line> lines = jdbc.sql("""
                        SELECT c.id, l.name, c.state, c.blind, c.count_round, c.due,
                               COALESCE(p.display_name, 'IT staff') AS counter,
                               (SELECT COUNT(*) FROM scan s WHERE s.count_id = c.id AND s.count_round = c.count_round
                                AND s.removed = FALSE) AS scans
                        FROM room_count c JOIN place l ON l.id = c.location_id
                        LEFT JOIN person p ON p.id = c.counter_id
                        WHERE c.audit_id = :audit AND (:state IS NULL OR c.state = :state)
                        ORDER BY l.name, c.id LIMIT :most OFFSET :from""")
                .param("audit", Ids.bytes(audit))
                .param("state", named)
                .param("most", pageable.getPageSize())
                .param("from", pageable.getOffset())
                .query((row, n) -> new Line(
                        Ids.uuid(row.getBytes("id")),
                        row.getString("name"),
                        CountState.valueOf(row.getString("state")),
                        row.getBoolean("blind"),
                        row.getInt("count_round"),
                        row.getObject("due", LocalDate.class),
                        row.getString("counter"),
                        row.getLong("scans")))
                .list();
        return new PageImpl<>(lines, pageable, total);
    }

    /** A room in the list. */
    record Line(
            UUID id,
            String room,
            CountState state,
            boolean blind,
            int round,
            LocalDate due,
            String counter,
            long scans) {}
}
