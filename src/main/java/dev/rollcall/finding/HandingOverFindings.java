package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.Colleagues;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives findings to somebody else of IT staff, who is told in the mail of the day; the task of settling follows whoever
 * owns all that is open. Used by the pages and the API.
 */
@Service
@Transactional
public class HandingOverFindings {

    private final Findings findings;
    private final Colleagues colleagues;
    private final ReviewProcess process;
    private final ApplicationEventPublisher events;
    private final WhoMaySettle who;
    private final CompanyTime time;

    HandingOverFindings(
            Findings findings,
            Colleagues colleagues,
            ReviewProcess process,
            ApplicationEventPublisher events,
            WhoMaySettle who,
            CompanyTime time) {
        this.findings = findings;
        this.colleagues = colleagues;
        this.process = process;
        this.events = events;
        this.who = who;
        this.time = time;
    }

    /**
     * Those that are settled already stay as they are; refused when all are.
     *
     * @param due by when, null for the day that each has
     * @return how many were handed over
     */
    public Result<Integer> handOver(List<FindingId> ids, UUID owner, LocalDate due, Actor actor) {
        who.requireSettle(actor);
        if (ids.isEmpty()) {
            return Result.refused("Tick the findings that somebody else shall see to.");
        }
        if (owner == null || !colleagues.staff().containsKey(owner)) {
            return Result.refused("Choose somebody of IT staff, who can settle findings.");
        }
        if (due != null && due.isBefore(time.today())) {
            return Result.refused("The day " + due + " is past. Choose one that is still to come.");
        }
        List<FindingId> handed =
                ids.stream().filter(id -> findings.handOver(id, owner, due)).toList();
        if (handed.isEmpty()) {
            return Result.refused("These findings are settled already. Reload the page to see how.");
        }
        audits(handed).forEach(audit -> findings.onlyOwner(audit).ifPresent(all -> process.handedOver(audit, all)));
        events.publishEvent(new FindingsHandedOver(handed, new PersonId(owner), actor.author()));
        return Result.done(handed.size());
    }

    private List<AuditId> audits(List<FindingId> ids) {
        return ids.stream().map(id -> findings.find(id).orElseThrow().auditId()).collect(Collectors.toSet()).stream()
                .map(AuditId::new)
                .toList();
    }
}
