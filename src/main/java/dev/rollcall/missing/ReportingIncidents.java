package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what security knows of a missing device that may hold data, while the search for it goes on. */
@Service
@Transactional
public class ReportingIncidents {

    private final MissingCases cases;
    private final MissingCaseProcess process;
    private final WhoMayChase who;
    private final Timeline timeline;
    private final Days days;

    ReportingIncidents(MissingCases cases, MissingCaseProcess process, WhoMayChase who, Timeline timeline, Days days) {
        this.cases = cases;
        this.process = process;
        this.who = who;
        this.timeline = timeline;
        this.days = days;
    }

    public Result<Void> report(CaseId id, Incident incident, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.lock(id).orElseThrow();
        Optional<String> problem = incident.problem(days.now());
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (!one.isOpen() || one.incident() != null) {
            return Result.refused("The incident has been reported, or the case is closed.");
        }
        cases.report(id, incident, actor.name());
        timeline.note(
                id,
                "Security incident " + incident.number() + ", "
                        + (incident.notifiable() ? "to be notified" : "not to be notified"),
                actor.author());
        process.incidentReported(one.processInstanceId());
        return Result.done();
    }
}
