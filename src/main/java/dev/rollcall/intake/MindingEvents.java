package dev.rollcall.intake;

import dev.rollcall.access.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came and what became of it, for administrators; they let a failed event try again, or discard it. */
@Service
@Transactional
public class MindingEvents {

    private static final String FROM = " FROM received_event e JOIN event_sender s ON s.id = e.sender_id"
            + " WHERE (:state = '' OR e.state = :state)";

    private final JdbcClient jdbc;
    private final ReceivedEvents events;
    private final WhoMayMindEvents who;

    MindingEvents(JdbcClient jdbc, ReceivedEvents events, WhoMayMindEvents who) {
        this.jdbc = jdbc;
        this.events = events;
        this.who = who;
    }

    /**
     * An event, without its content.
     *
     * @param state WAITING, HANDLED, FAILED or DISCARDED
     * @param outcome what it changed, or why it did not; null before the first attempt
     * @param nextAt next attempt of one that waits
     */
    public record EventView(
            long id,
            String eventId,
            String type,
            String subject,
            String sender,
            String state,
            int attempts,
            String outcome,
            Instant happenedAt,
            Instant receivedAt,
            Instant nextAt) {}

    /**
     * One page, the latest first; counts from 0.
     *
     * @param state empty for all
     */
    @Transactional(readOnly = true)
    public Page<EventView> page(String state, int number, int size, Actor actor) {
        who.requireRead(actor);
        List<EventView> rows = jdbc.sql(
                        "SELECT e.id, e.event_id, e.type, e.subject, s.name, e.state, e.attempts, e.outcome, e.happened_at,"
                                + " e.received_at, e.next_at" + FROM + " ORDER BY e.id DESC LIMIT :size OFFSET :from")
                .param("state", state)
                .param("size", size)
                .param("from", number * size)
                .query((row, n) -> view(row))
                .list();
        long all = jdbc.sql("SELECT COUNT(*)" + FROM)
                .param("state", state)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, PageRequest.of(number, size), all);
    }

    /** State → how many. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT state, COUNT(*) FROM received_event GROUP BY state").query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** False where it has not failed. */
    public boolean tryAgain(long id, Actor actor) {
        who.require(actor);
        return events.tryAgain(id);
    }

    /** Takes a failed event off the list and deletes its content; false where it has not failed. */
    public boolean discard(long id, Actor actor) {
        who.require(actor);
        return events.discard(id, actor.name());
    }

    private static EventView view(ResultSet row) throws SQLException {
        Timestamp next = row.getTimestamp(11);
        return new EventView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getTimestamp(10).toInstant(),
                next == null ? null : next.toInstant());
    }
}
