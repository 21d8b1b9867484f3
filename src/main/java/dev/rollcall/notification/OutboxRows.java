package dev.rollcall.notification;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves rows of the outbox from state to state, each by one statement that commits by itself. Whoever claims a row raises
 * its number of attempts; only who still holds that number may say how the claim ended.
 */
@Component
class OutboxRows {

    /** A claim that is older belongs to a node that died; sending takes a minute at the most. */
    static final Duration STALE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OutboxRows(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Long> due(int limit) {
        return jdbc.sql(
                        "SELECT id FROM outbox WHERE state = 'PENDING' AND not_before <= :now ORDER BY not_before, id LIMIT :limit")
                .param("now", now())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Empty when another node was first. */
    Optional<QueuedMail> claim(long id) {
        int claimed = jdbc.sql("""
                        UPDATE outbox SET state = 'CLAIMED', claimed_at = ?, attempts = attempts + 1
                        WHERE id = ? AND state = 'PENDING'""").params(now(), id).update();
        return claimed == 0
                ? Optional.empty()
                : jdbc.sql("""
                                SELECT id, text_key, template, person_id, address, subject_id, params, attempts
                                FROM outbox WHERE id = ?""").param(id).query((row, n) -> queued(row)).optional();
    }

    /** Notes that it went out, together with whoever hears of it. */
    @Transactional
    void sent(QueuedMail mail, String messageId) {
        int sent = jdbc.sql("""
                        UPDATE outbox SET state = 'SENT', sent_at = ?, message_id = ?, failure = NULL
                        WHERE id = ? AND state = 'CLAIMED' AND attempts = ?""")
                .params(now(), messageId, mail.id(), mail.attempts())
                .update();
        if (sent == 1) {
            events.publishEvent(new MailSent(mail.id()));
        }
    }

    void end(QueuedMail mail, String state, String failure) {
        jdbc.sql("UPDATE outbox SET state = ?, failure = ? WHERE id = ? AND state = 'CLAIMED' AND attempts = ?")
                .params(state, cut(failure), mail.id(), mail.attempts())
                .update();
    }

    void retryAfter(QueuedMail mail, Duration pause, String failure) {
        jdbc.sql("""
                        UPDATE outbox SET state = 'PENDING', not_before = ?, failure = ?
                        WHERE id = ? AND state = 'CLAIMED' AND attempts = ?""")
                .params(Timestamp.from(clock.instant().plus(pause)), cut(failure), mail.id(), mail.attempts())
                .update();
    }

    /** Takes over what dead nodes had claimed. It may go out twice then, under one Message-ID. */
    int releaseStale() {
        return jdbc.sql("UPDATE outbox SET state = 'PENDING' WHERE state = 'CLAIMED' AND claimed_at < ?")
                .param(Timestamp.from(clock.instant().minus(STALE)))
                .update();
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }

    private static String cut(String text) {
        return text == null || text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }

    private static QueuedMail queued(ResultSet row) throws SQLException {
        return new QueuedMail(
                row.getLong("id"),
                row.getString("text_key"),
                row.getString("template"),
                Ids.uuid(row.getBytes("person_id")),
                row.getString("address"),
                Ids.uuid(row.getBytes("subject_id")),
                row.getString("params"),
                row.getInt("attempts"));
    }
}
