package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what is done about findings, and proposes the corrections that follow; after the audit has closed too, for findings
 * that are open again. Used by pages, the API and the sample company.
 */
@Service
@Transactional
public class SettlingFindings {

    private static final int AT_ONCE = 2000;

    private final Findings findings;
    private final ProposingCorrections proposing;
    private final ApplyingCorrections applying;
    private final WhoMaySettle who;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    SettlingFindings(
            Findings findings,
            ProposingCorrections proposing,
            ApplyingCorrections applying,
            WhoMaySettle who,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.findings = findings;
        this.proposing = proposing;
        this.applying = applying;
        this.who = who;
        this.time = time;
        this.events = events;
    }

    /** Settles one finding; refused when it is settled already, or the resolution does not fit. */
    public Result<Void> settle(FindingId id, Settlement settlement, Actor actor) {
        who.requireSettle(actor);
        Optional<Finding> found = findings.find(id);
        if (found.isEmpty()) {
            return Result.refused("No finding " + id + " is on record. Take its id from the list of findings.");
        }
        Finding finding = found.get();
        Optional<String> problem = settlement.problems(time.today()).values().stream()
                .findFirst()
                .or(() -> settlement.resolution() == Resolution.CORRECT_REGISTER
                        ? proposing.objection(finding)
                        : Optional.empty());
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (!finding.isOpen()) {
            return Result.refused(
                    "This finding is not open any more (" + finding.state().label() + "). Reload the page to see how.");
        }
        boolean corrects = settlement.resolution() == Resolution.CORRECT_REGISTER;
        if (corrects && proposing.propose(finding, actor) == 0) {
            return Result.refused("There is nothing in the register to correct for \""
                    + finding.kind().label().toLowerCase(java.util.Locale.ROOT)
                    + "\" here. Choose another resolution, or edit the asset on its own page.");
        }
        FindingState next = corrects ? FindingState.PROPOSED : FindingState.SETTLED;
        if (!findings.settle(id, next, settlement, actor.author(), time.now())) {
            throw new org.springframework.dao.OptimisticLockingFailureException("Finding " + id + " was just settled");
        }
        events.publishEvent(new FindingSettled(
                id, new AuditId(finding.auditId()), finding.assetId(), settlement.resolution(), actor.author()));
        applying.applyAfterClosing(new AuditId(finding.auditId()));
        return Result.done();
    }

    /** Settles the open findings of one kind alike, at most 2,000 at once; gives how many were settled. */
    public Result<Integer> settleAll(AuditId audit, FindingKind kind, Settlement settlement, Actor actor) {
        return settleAll(findings.open(audit, kind, AT_ONCE), settlement, actor);
    }

    /** Settles the findings given alike; those that refuse stay open. Refused when all do. */
    public Result<Integer> settleAll(List<FindingId> ids, Settlement settlement, Actor actor) {
        who.requireSettle(actor);
        List<Result<Void>> results =
                ids.stream().map(id -> settle(id, settlement, actor)).toList();
        int settled = (int) results.stream().filter(Result::isDone).count();
        return settled == 0
                ? Result.refused(results.stream()
                        .flatMap(result -> result.refusal().stream())
                        .findFirst()
                        .orElse("There is nothing open to settle."))
                : Result.done(settled);
    }
}
