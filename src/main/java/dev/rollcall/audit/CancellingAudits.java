package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls an audit off, at any step. The state changes first, so that pages and links obey at once; the process then
 * withdraws what is out, chunk by chunk. What was applied to the register stays and can be reversed.
 */
@Service
@Transactional
public class CancellingAudits {

    private static final int LONGEST_REASON = 1000;

    private final Audits audits;
    private final AuditProcess process;
    private final WhoMayAudit whoMay;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    CancellingAudits(
            Audits audits,
            AuditProcess process,
            WhoMayAudit whoMay,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.audits = audits;
        this.process = process;
        this.whoMay = whoMay;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Result<Void> cancel(AuditId id, String reason, Actor actor) {
        whoMay.requireRun(actor);
        if (reason == null || reason.isBlank()) {
            return Result.refused("Say why the audit is cancelled; those who were asked will read it");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return Result.refused("Shorten the reason to 1000 characters");
        }
        Audit audit = audits.lock(id).orElseThrow();
        if (!audit.state().leadsTo(AuditState.CANCELLING)) {
            return Result.refused("The audit is " + audit.state().words() + " and cannot be cancelled any more");
        }
        audit.cancel(reason.strip(), clock.instant());
        audits.flush();
        markOpenItems(id);
        events.publishEvent(new AuditCancelled(id, actor.author(), reason.strip()));
        process.cancelled(id);
        return Result.done();
    }

    private void markOpenItems(AuditId id) {
        jdbc.sql("""
                        UPDATE audit_item SET version = version + 1, outcome = 'CANCELLED', settled_at = :now
                        WHERE audit_id = :audit AND outcome IS NULL""")
                .param("now", Timestamp.from(clock.instant()))
                .param("audit", Ids.bytes(id.value()))
                .update();
    }
}
