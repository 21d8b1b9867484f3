package dev.rollcall.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent a moment ago to make a record, over all nodes; the row decides between two that come at once. */
@Repository
class JustSent {

    /** Whoever means a second one of the same takes longer. */
    static final Duration MOMENT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    JustSent(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is the first of its kind at this moment. */
    boolean first(byte[] hash) {
        Timestamp now = Timestamp.from(clock.instant());
        try {
            jdbc.sql("INSERT INTO just_sent (content_hash, sent_at) VALUES (?, ?)")
                    .params(hash, now)
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            Instant since = clock.instant().minus(MOMENT);
            return jdbc.sql("UPDATE just_sent SET sent_at = ?, location = NULL WHERE content_hash = ?"
                                    + " AND (sent_at < ? OR sent_at > ?)")
                            .params(now, hash, Timestamp.from(since), now)
                            .update()
                    == 1;
        }
    }

    /** Where the record is that was made; older ones are forgotten with it. */
    void made(byte[] hash, String location) {
        jdbc.sql("UPDATE just_sent SET location = ? WHERE content_hash = ?")
                .params(location, hash)
                .update();
        jdbc.sql("DELETE FROM just_sent WHERE sent_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .update();
    }

    /** It was refused, so the same may come again at once. */
    void refused(byte[] hash) {
        jdbc.sql("DELETE FROM just_sent WHERE content_hash = ?").param(hash).update();
    }

    Optional<String> location(byte[] hash) {
        return jdbc.sql("SELECT location FROM just_sent WHERE content_hash = ? AND location IS NOT NULL")
                .param(hash)
                .query(String.class)
                .optional();
    }
}
