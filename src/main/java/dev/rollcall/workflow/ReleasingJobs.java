package dev.rollcall.workflow;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A job that was running when the service was killed stays leased to it until the lease ends, minutes later. A database in
 * a file has one process at most, so at its start every lease belongs to a process that is gone and ends at once. On a
 * server other nodes may be at work, and the lease has to run out.
 */
@Component
class ReleasingJobs {

    private final JdbcClient jdbc;
    private final boolean alone;

    ReleasingJobs(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.alone = url.startsWith("jdbc:h2:");
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void release() {
        if (alone) {
            jdbc.sql("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE LOCK_OWNER_ IS NOT NULL")
                    .update();
        }
    }
}
