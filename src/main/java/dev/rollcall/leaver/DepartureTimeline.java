package dev.rollcall.leaver;

import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a departure, line by line; the evidence of running audits hears those that are about a thing of theirs. */
@Component
public class DepartureTimeline {

    static final Author SERVICE = Author.system("Rollcall");
    private static final int LONGEST = 600;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DepartureTimeline(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void note(DepartureId id, String what, Author by) {
        note(id.value(), null, what, by);
    }

    /**
     * @param subject a departure or a move
     * @param asset what the line is about, may be null
     */
    void note(UUID subject, UUID asset, String what, Author by) {
        jdbc.sql("INSERT INTO departure_event (subject_id, asset_id, what, by_key, by_name, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(subject),
                        Ids.bytes(asset),
                        what.length() > LONGEST ? what.substring(0, LONGEST - 1) + "…" : what,
                        Ids.bytes(by.key()),
                        by.name(),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new DepartureStepped(subject));
    }

    /** In the order in which it happened. */
    public List<Line> of(DepartureId id) {
        return of(id.value());
    }

    List<Line> of(UUID subject) {
        return jdbc.sql("""
                        SELECT e.what, e.happened_at, COALESCE(p.display_name, NULLIF(e.by_name, ''), 'a person since erased')
                        FROM departure_event e LEFT JOIN person p ON p.subject_key = e.by_key
                        WHERE e.subject_id = ? ORDER BY e.id""")
                .param(Ids.bytes(subject))
                .query((row, n) ->
                        new Line(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    /** One line. */
    public record Line(String what, Instant at, String by) {}
}
