package dev.rollcall.missing;

import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a case, line by line; never what only those who decide may read. */
@Component
public class Timeline {

    private static final Author SERVICE = Author.system("Rollcall");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Timeline(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something that nobody did by hand. */
    void note(CaseId id, String what) {
        note(id, what, SERVICE);
    }

    void note(CaseId id, String what, Author by) {
        jdbc.sql("INSERT INTO missing_event (case_id, what, by_key, by_name, happened_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(id.value()),
                        what.length() > 600 ? what.substring(0, 599) + "…" : what,
                        Ids.bytes(by.key()),
                        by.name(),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new CaseStepped(id));
    }

    /** In the order in which it happened. */
    public List<Event> of(CaseId id) {
        return jdbc.sql("""
                        SELECT e.what, e.happened_at, COALESCE(p.display_name, NULLIF(e.by_name, ''), 'a person since erased')
                        FROM missing_event e LEFT JOIN person p ON p.subject_key = e.by_key
                        WHERE e.case_id = ? ORDER BY e.id""")
                .param(Ids.bytes(id.value()))
                .query((row, n) ->
                        new Event(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    /** One line. */
    public record Event(String what, Instant at, String by) {}
}
