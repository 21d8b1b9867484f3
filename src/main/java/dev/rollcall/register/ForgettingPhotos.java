package dev.rollcall.register;

import dev.rollcall.calendar.CompanyTime;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes photos some time after their audit was closed or called off; their hash stays with the evidence. */
@Component
class ForgettingPhotos {

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final Duration kept;

    ForgettingPhotos(JdbcClient jdbc, CompanyTime time, @Value("${rollcall.photos-kept-days}") int keptDays) {
        this.jdbc = jdbc;
        this.time = time;
        this.kept = Duration.ofDays(keptDays);
    }

    /** On every node; a second run finds nothing left to do. */
    @Scheduled(cron = "0 30 3 * * *")
    @Transactional
    void forget() {
        jdbc.sql("""
                        UPDATE photo SET content = NULL WHERE content IS NOT NULL AND audit_id IN (
                          SELECT a.id FROM audit a WHERE COALESCE(a.closed_at, a.cancelled_at) < :before)""").param("before", Timestamp.from(time.now().minus(kept))).update();
    }
}
