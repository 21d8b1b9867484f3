package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a drafted audit; whoever starts it approves its scope. Refused as long as there are {@link StartObstacles}. */
@Service
@Transactional
public class StartingAudits {

    private final Audits audits;
    private final StartObstacles obstacles;
    private final AuditProcess process;
    private final WhoMayAudit whoMay;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    StartingAudits(
            Audits audits,
            StartObstacles obstacles,
            AuditProcess process,
            WhoMayAudit whoMay,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.audits = audits;
        this.obstacles = obstacles;
        this.process = process;
        this.whoMay = whoMay;
        this.time = time;
        this.events = events;
    }

    public Result<Void> start(AuditId id, Actor actor) {
        whoMay.requireRun(actor);
        Audit audit = audits.lock(id).orElseThrow();
        Optional<String> obstacle = obstacles.first(audit);
        if (obstacle.isPresent()) {
            return Result.refused(obstacle.get());
        }
        audit.start(actor.author());
        events.publishEvent(new AuditStarted(id, actor.author()));
        process.prepared(id, time.endOf(audit.dates().workDue()));
        return Result.done();
    }
}
