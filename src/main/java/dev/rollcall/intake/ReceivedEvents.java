package dev.rollcall.intake;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events that came, each id once; moves them from state to state, and only from the state that they are in. */
@Repository
class ReceivedEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceivedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An event to be handled. */
    record Due(long id, String sender, String content, int attempts) {}

    /** Whole seconds, which is what the servers keep: the first answer is like every later one. */
    Instant add(SenderId sender, String messageId, Event event, String subject, byte[] body, String content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("""
                        INSERT INTO received_event (sender_id, message_hash, event_hash, event_id, type, subject, happened_at,
                          received_at, body_sha256, content, state, attempts, next_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)""")
                .params(
                        Ids.bytes(sender.value()),
                        messageId == null ? null : Hashes.sha256(messageId),
                        event.hash(),
                        event.id(),
                        event.type(),
                        subject,
                        Timestamp.from(event.time()),
                        Timestamp.from(now),
                        Hashes.sha256(body),
                        content,
                        Timestamp.from(now))
                .update();
        return now;
    }

    /** What the sender was told when the message, or the event in it, came for the first time. */
    Optional<Receipt.Stored> find(SenderId sender, String messageId, Event event) {
        return jdbc.sql("SELECT event_id, received_at FROM received_event WHERE sender_id = :sender"
                        + " AND (event_hash = :event OR message_hash = :message) ORDER BY id LIMIT 1")
                .param("sender", Ids.bytes(sender.value()))
                .param("event", event.hash())
                .param("message", messageId == null ? null : Hashes.sha256(messageId))
                .query((row, n) ->
                        new Receipt.Stored(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** What is due now, the earliest that happened first. */
    List<Long> due(int most) {
        return jdbc.sql("SELECT id FROM received_event WHERE state = 'WAITING' AND next_at <= ?"
                        + " ORDER BY happened_at, id LIMIT ?")
                .params(now(), most)
                .query(Long.class)
                .list();
    }

    /** Empty where another node has handled it meanwhile. */
    Optional<Due> waiting(long id) {
        return jdbc.sql("SELECT e.id, s.name, e.content, e.attempts FROM received_event e"
                        + " JOIN event_sender s ON s.id = e.sender_id WHERE e.id = ? AND e.state = 'WAITING'")
                .param(id)
                .query((row, n) -> new Due(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .optional();
    }

    void handled(long id, String outcome) {
        jdbc.sql("UPDATE received_event SET state = 'HANDLED', outcome = ?, content = NULL, next_at = NULL,"
                        + " waits_for = NULL, handled_at = ? WHERE id = ? AND state = 'WAITING'")
                .params(cut(outcome), now(), id)
                .update();
    }

    void failed(long id, String why) {
        jdbc.sql("UPDATE received_event SET state = 'FAILED', outcome = ?, attempts = attempts + 1, next_at = NULL,"
                        + " waits_for = NULL WHERE id = ? AND state = 'WAITING'")
                .params(cut(why), id)
                .update();
    }

    void putOff(long id, Duration pause, String why, String waitsFor) {
        jdbc.sql("UPDATE received_event SET outcome = ?, waits_for = ?, attempts = attempts + 1, next_at = ?"
                        + " WHERE id = ? AND state = 'WAITING'")
                .params(cut(why), waitsFor, Timestamp.from(clock.instant().plus(pause)), id)
                .update();
    }

    /** What waits for a record that is known now need wait no more. */
    void wake(Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("UPDATE received_event SET next_at = :now WHERE waits_for IN (:keys) AND state = 'WAITING'")
                    .param("now", now())
                    .param("keys", keys)
                    .update();
        }
    }

    boolean tryAgain(long id) {
        return jdbc.sql("UPDATE received_event SET state = 'WAITING', attempts = 0, next_at = ?"
                                + " WHERE id = ? AND state = 'FAILED'")
                        .params(now(), id)
                        .update()
                > 0;
    }

    boolean discard(long id, String by) {
        return jdbc.sql("UPDATE received_event SET state = 'DISCARDED', content = NULL, handled_at = ?, outcome = ?"
                                + " WHERE id = ? AND state = 'FAILED'")
                        .params(now(), cut("Discarded by " + by), id)
                        .update()
                > 0;
    }

    /** Ids that came before the moment are forgotten, but for those that still wait to take effect. */
    int forgetBefore(Instant moment) {
        return jdbc.sql("DELETE FROM received_event WHERE received_at < ? AND state <> 'WAITING'")
                .param(Timestamp.from(moment))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 499) + "…" : text;
    }
}
