package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the days of an audit while its work is out; the timer of its process and what is due move with them. */
@Service
@Transactional
public class MovingDates {

    private final Audits audits;
    private final AuditProcess process;
    private final WhoMayAudit whoMay;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    MovingDates(
            Audits audits,
            AuditProcess process,
            WhoMayAudit whoMay,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.audits = audits;
        this.process = process;
        this.whoMay = whoMay;
        this.time = time;
        this.events = events;
    }

    /** Field → what is wrong with the new days; empty when they may be taken. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(AuditId id, AuditDates dates) {
        return dates.problemsAfter(audits.find(id).orElseThrow().dates(), time.today());
    }

    public Result<Void> move(AuditId id, AuditDates dates, Actor actor) {
        whoMay.requireRun(actor);
        Audit audit = audits.lock(id).orElseThrow();
        if (!audit.mayMoveDates()) {
            return Result.refused("The work of this audit has ended, so its dates stay");
        }
        var problem = dates.problemsAfter(audit.dates(), time.today()).values().stream()
                .findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        audit.moveDates(dates);
        events.publishEvent(new AuditDatesMoved(id, dates, actor.author()));
        process.workDueMoved(id, time.endOf(dates.workDue()));
        return Result.done();
    }
}
