package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Cause;
import dev.rollcall.values.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes applied corrections back, where the register still says what they made; the finding reopens. It takes a second
 * person: nobody who approved the correction, and where nobody had to, not whoever gave the evidence.
 */
@Service
@Transactional
public class ReversingCorrections {

    private static final int AT_ONCE = 5000;

    private final Corrections corrections;
    private final Approvals approvals;
    private final CorrectedFindings findings;
    private final RegisterChanges register;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    ReversingCorrections(
            Corrections corrections,
            Approvals approvals,
            CorrectedFindings findings,
            RegisterChanges register,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.approvals = approvals;
        this.findings = findings;
        this.register = register;
        this.time = time;
        this.events = events;
    }

    /** Takes one back. */
    public Result<Void> reverse(CorrectionId id, Approver by, Actor actor, String reason) {
        Correction correction = corrections.find(id).orElseThrow();
        if (reason == null || reason.isBlank()) {
            return Result.refused("Say why the correction is taken back.");
        }
        if (!correction.state().equals("APPLIED")) {
            return Result.refused("Only what was applied can be taken back; this correction is "
                    + correction.state().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        if (stoodBehind(correction, by)) {
            return Result.refused("You stood behind this correction, so somebody else has to take it back.");
        }
        Cause cause = new Cause(Cause.Kind.REVERSAL, id.toString(), reason);
        Result<UUID> result = register.takeBack(correction, cause, actor.author());
        if (!result.isDone()) {
            corrections.remark(
                    id, "Could not be taken back: " + result.refusal().orElseThrow());
            return Result.refused(result.refusal().orElseThrow());
        }
        corrections.reversed(id, by, time.now());
        findings.reopen(correction.findingId(), "The correction was taken back: " + reason);
        events.publishEvent(new CorrectionReversed(
                id, correction.findingId(), new AuditId(correction.auditId()), result.value(), actor.author()));
        return Result.done();
    }

    /** Takes back all of an audit, the latest first; lists what stays. */
    public Result<Reversed> reverseAll(AuditId audit, Approver by, Actor actor, String reason) {
        return reverse(corrections.in(audit, "c.state = 'APPLIED'", AT_ONCE), by, actor, reason);
    }

    /** Takes back those named, as far as they belong to the audit and are applied. */
    public Result<Reversed> reverseIn(
            AuditId audit, Collection<CorrectionId> ids, Approver by, Actor actor, String reason) {
        Set<CorrectionId> wanted = Set.copyOf(ids);
        return reverse(
                corrections.in(audit, "c.state = 'APPLIED'", AT_ONCE).stream()
                        .filter(correction -> wanted.contains(correction.id()))
                        .toList(),
                by,
                actor,
                reason);
    }

    private Result<Reversed> reverse(List<Correction> some, Approver by, Actor actor, String reason) {
        List<Correction> applied = new ArrayList<>(some);
        java.util.Collections.reverse(applied);
        if (applied.isEmpty()) {
            return Result.refused("None of these corrections is in the register.");
        }
        List<String> kept = new ArrayList<>();
        for (Correction correction : applied) {
            reverse(correction.id(), by, actor, reason)
                    .refusal()
                    .ifPresent(why -> kept.add(correction.title() + ", " + correction.field() + ": " + why));
        }
        return kept.size() == applied.size()
                ? Result.refused(kept.get(0))
                : Result.done(new Reversed(applied.size() - kept.size(), kept));
    }

    private boolean stoodBehind(Correction correction, Approver by) {
        return approvals.any(correction.id())
                ? approvals.isApprovedBy(correction.id(), by)
                : FourEyes.proposed(correction, by);
    }

    /**
     * @param reversed how many were taken back
     * @param kept what could not be, each with the reason
     */
    public record Reversed(int reversed, List<String> kept) {}
}
