package dev.rollcall.intake;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was not taken: when, from whom and why, never what it said. */
@Service
public class Refusals {

    static final int MOST = 10_000;
    static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Refusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line of the log.
     *
     * @param sender name, null where no key fitted the signature
     * @param status that the sender was answered with
     */
    public record Line(long id, String sender, int status, String reason, Instant at) {}

    @Transactional
    public void note(SenderId sender, Receipt.Refused refused) {
        String reason = refused.reason().replaceAll("\\p{Cntrl}", " ");
        jdbc.sql("INSERT INTO event_refusal (sender_id, status, reason, refused_at) VALUES (?, ?, ?, ?)")
                .params(
                        sender == null ? null : Ids.bytes(sender.value()),
                        refused.status(),
                        reason.length() > LONGEST ? reason.substring(0, LONGEST - 1) + "…" : reason,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** One page, the latest first; counts from 0. */
    @Transactional(readOnly = true)
    public Page<Line> page(int number, int size) {
        List<Line> lines = jdbc.sql("""
                        SELECT r.id, s.name, r.status, r.reason, r.refused_at FROM event_refusal r
                        LEFT JOIN event_sender s ON s.id = r.sender_id ORDER BY r.id DESC LIMIT ? OFFSET ?""")
                .params(size, number * size)
                .query((row, n) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
        long all =
                jdbc.sql("SELECT COUNT(*) FROM event_refusal").query(Long.class).single();
        return new PageImpl<>(lines, PageRequest.of(number, size), all);
    }

    /** Keeps the newest, and none that is old. */
    @Transactional
    void forgetOld() {
        jdbc.sql("DELETE FROM event_refusal WHERE refused_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        Long newest = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM event_refusal")
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM event_refusal WHERE id <= ?").param(newest - MOST).update();
    }
}
