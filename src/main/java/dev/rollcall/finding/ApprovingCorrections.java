package dev.rollcall.finding;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes verdicts on corrections, singly and many at once, under the four-eyes rule. Used by the approval pages (signed in
 * and by mailed link) and the API; whether the approver may approve at all is checked there.
 */
@Service
@Transactional
public class ApprovingCorrections {

    private final Corrections corrections;
    private final Approvals approvals;
    private final CorrectedFindings findings;
    private final ApplyingCorrections applying;
    private final Audits audits;
    private final ApplicationEventPublisher events;

    ApprovingCorrections(
            Corrections corrections,
            Approvals approvals,
            CorrectedFindings findings,
            ApplyingCorrections applying,
            Audits audits,
            ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.approvals = approvals;
        this.findings = findings;
        this.applying = applying;
        this.audits = audits;
        this.events = events;
    }

    /**
     * Agrees to a correction; it is approved once enough different people have. After closing, where no step of the audit
     * waits for it, it then goes into the register at once.
     */
    public Result<Void> approve(CorrectionId id, Approver approver, String reason) {
        Correction correction = corrections.find(id).orElseThrow();
        Audit audit = audits.lock(new AuditId(correction.auditId())).orElseThrow();
        boolean singleHanded = audit.isSingleHanded();
        Optional<String> objection = notNow(correction, audit)
                .or(() -> FourEyes.objection(correction, approver, approvals.isApprovedBy(id, approver), singleHanded));
        if (objection.isPresent()) {
            return Result.refused(objection.get());
        }
        boolean alone = singleHanded && (FourEyes.proposed(correction, approver) || correction.needs() == 2);
        approvals.add(id, approver, true, alone, reason);
        if (singleHanded || correction.approvals() + 1 >= correction.needs()) {
            corrections.move(id, List.of("PROPOSED"), "APPROVED", null);
        }
        events.publishEvent(new CorrectionDecided(id, correction.findingId(), new AuditId(correction.auditId()), true));
        applying.applyAfterClosing(audit.auditId());
        return Result.done();
    }

    /** Turns a correction down, with a reason; its finding is open again. */
    public Result<Void> reject(CorrectionId id, Approver approver, String reason) {
        Correction correction = corrections.find(id).orElseThrow();
        Audit audit = audits.lock(new AuditId(correction.auditId())).orElseThrow();
        if (reason == null || reason.isBlank()) {
            return Result.refused("Say why the correction is turned down.");
        }
        Optional<String> objection = notNow(correction, audit)
                .or(() -> correction.isAbout(approver.personId())
                        ? FourEyes.objection(correction, approver, false, true)
                        : Optional.empty());
        if (objection.isPresent()) {
            return Result.refused(objection.get());
        }
        approvals.add(id, approver, false, false, reason);
        corrections.move(id, List.of("PROPOSED", "APPROVED"), "REJECTED", reason);
        corrections
                .of(correction.findingId())
                .forEach(other -> corrections.move(
                        other,
                        List.of("PROPOSED", "APPROVED"),
                        "REJECTED",
                        "Another correction of the same finding was turned down"));
        findings.reopen(correction.findingId(), "The correction was turned down: " + reason);
        events.publishEvent(
                new CorrectionDecided(id, correction.findingId(), new AuditId(correction.auditId()), false));
        return Result.done();
    }

    /**
     * The same verdict on many of one audit; those of another are left alone. Refused, with the first reason, when none
     * took it.
     */
    public Result<Decided> decideIn(
            AuditId audit, List<CorrectionId> ids, boolean approve, Approver approver, String reason) {
        List<Result<Void>> results = ids.stream()
                .filter(id -> corrections
                        .find(id)
                        .filter(one -> one.auditId().equals(audit.value()))
                        .isPresent())
                .map(id -> approve ? approve(id, approver, reason) : reject(id, approver, reason))
                .toList();
        int done = (int) results.stream().filter(Result::isDone).count();
        List<String> objections = results.stream()
                .flatMap(result -> result.refusal().stream())
                .distinct()
                .toList();
        return done > 0
                ? Result.done(new Decided(done, objections))
                : Result.refused(
                        objections.isEmpty() ? "Tick the corrections that you decide." : String.join(" ", objections));
    }

    private static Optional<String> notNow(Correction correction, Audit audit) {
        if (!audit.state().takesCorrections()) {
            return Optional.of("The audit is " + audit.state().words() + ", so nothing can be decided in it.");
        }
        return correction.state().equals("PROPOSED")
                ? Optional.empty()
                : Optional.of("This correction is " + correction.state().toLowerCase(java.util.Locale.ROOT)
                        + " already. Reload the page to see how.");
    }
}
