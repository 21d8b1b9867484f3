package dev.rollcall.purchase;

import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a purchase, line by line. */
@Component
public class PurchaseTimeline {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PurchaseTimeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(PurchaseId id, String what, Author by) {
        jdbc.sql("INSERT INTO purchase_event (purchase_id, what, by_key, by_name, happened_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(id.value()),
                        what.length() > LONGEST ? what.substring(0, LONGEST - 1) + "…" : what,
                        Ids.bytes(by.key()),
                        by.name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The latest first. */
    public List<Event> of(PurchaseId id) {
        return jdbc.sql("""
                        SELECT e.what, e.happened_at, COALESCE(p.display_name, NULLIF(e.by_name, ''), 'a person since erased')
                        FROM purchase_event e LEFT JOIN person p ON p.subject_key = e.by_key
                        WHERE e.purchase_id = ? ORDER BY e.id DESC LIMIT 200""")
                .param(Ids.bytes(id.value()))
                .query((row, n) ->
                        new Event(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    /** One line. */
    public record Event(String what, Instant at, String by) {}
}
