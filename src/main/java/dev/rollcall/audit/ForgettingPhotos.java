package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.KeepingPhotos;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the photos of an audit some time after it was closed or called off; their hash stays with the evidence. */
@Component
class ForgettingPhotos {

    private final KeepingPhotos photos;
    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final Duration kept;

    ForgettingPhotos(
            KeepingPhotos photos,
            JdbcClient jdbc,
            CompanyTime time,
            @Value("${rollcall.photos-kept-days}") int keptDays) {
        this.photos = photos;
        this.jdbc = jdbc;
        this.time = time;
        this.kept = Duration.ofDays(keptDays);
    }

    /** On every node; a second run finds nothing left to do. */
    @Scheduled(cron = "0 30 3 * * *")
    @Transactional
    void forget() {
        List<UUID> ended = jdbc.sql("SELECT id FROM audit WHERE COALESCE(closed_at, cancelled_at) < ?")
                .param(Timestamp.from(time.now().minus(kept)))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
        ended.forEach(photos::forgetOf);
    }
}
