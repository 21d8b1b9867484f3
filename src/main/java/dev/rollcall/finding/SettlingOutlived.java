package dev.rollcall.finding;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles open findings of closed audits by what came later: a scan, an answer, a check-in, a correction by hand. A round
 * a minute looks at what is open, as check-ins and imports tell nobody; any node may do it.
 */
@Component
class SettlingOutlived {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    SettlingOutlived(JdbcClient jdbc, CompanyTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${rollcall.jobs.settle-every}", initialDelayString = "${rollcall.jobs.settle-every}")
    @Transactional
    public void round() {
        List<Settled> settled = jdbc.sql("SELECT id, why FROM (SELECT f.id, " + OutlivedRules.WHY + " AS why "
                        + OutlivedRules.FROM + ") x WHERE why IS NOT NULL ORDER BY id LIMIT " + CHUNK)
                .param("backslash", "\\")
                .param("evidence", "Evidence that came after the audit had closed")
                .param("register", "The register was corrected after the audit had closed")
                .param("today", Date.valueOf(time.today()))
                .query((row, n) -> new Settled(new FindingId(Ids.uuid(row.getBytes("id"))), row.getString("why")))
                .list();
        List<FindingId> ids = settled.stream()
                .filter(one -> settle(one))
                .map(Settled::finding)
                .toList();
        if (!ids.isEmpty()) {
            events.publishEvent(new FindingsOutlived(ids));
        }
    }

    private boolean settle(Settled one) {
        return jdbc.sql("UPDATE finding SET version = version + 1, state = 'BY_EVIDENCE', reason = ?,"
                                + " settled_by = 'later evidence', settled_at = ? WHERE id = ? AND state = 'OPEN'")
                        .params(
                                one.why(),
                                Timestamp.from(time.now()),
                                Ids.bytes(one.finding().value()))
                        .update()
                == 1;
    }

    private record Settled(FindingId finding, String why) {}
}
