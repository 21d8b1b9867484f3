package dev.rollcall.finding;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Findings findings;
    private final Audits audits;
    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    ApprovingCorrections(
            Corrections corrections,
            Findings findings,
            Audits audits,
            JdbcClient jdbc,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.findings = findings;
        this.audits = audits;
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    /** Agrees to a correction; it is approved once enough different people have. */
    public Result<Void> approve(CorrectionId id, Approver approver, String reason) {
        Correction correction = corrections.find(id).orElseThrow();
        Audit audit = audits.lock(new AuditId(correction.auditId())).orElseThrow();
        boolean singleHanded = audit.record().singleHandedBy() != null;
        Optional<String> objection = notNow(correction, audit)
                .or(() -> FourEyes.objection(correction, approver, approvedBefore(correction, approver), singleHanded));
        if (objection.isPresent()) {
            return Result.refused(objection.get());
        }
        boolean alone = singleHanded && (FourEyes.proposed(correction, approver) || correction.needs() == 2);
        store(correction, approver, "APPROVED", alone, reason);
        if (singleHanded || correction.approvals() + 1 >= correction.needs()) {
            corrections.move(id, List.of("PROPOSED"), "APPROVED", null);
        }
        events.publishEvent(new CorrectionDecided(id, correction.findingId(), new AuditId(correction.auditId()), true));
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
        store(correction, approver, "REJECTED", false, reason);
        corrections.move(id, List.of("PROPOSED", "APPROVED"), "REJECTED", reason);
        siblings(correction)
                .forEach(other -> corrections.move(
                        other,
                        List.of("PROPOSED", "APPROVED"),
                        "REJECTED",
                        "Another correction of the same finding was turned down"));
        findings.reopen(correction.findingId());
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

    private List<CorrectionId> siblings(Correction correction) {
        return jdbc.sql("SELECT id FROM correction WHERE finding_id = ?")
                .param(Ids.bytes(correction.findingId().value()))
                .query((row, n) -> new CorrectionId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    private static Optional<String> notNow(Correction correction, Audit audit) {
        if (audit.state() != AuditState.IN_REVIEW) {
            return Optional.of("The audit is " + audit.state().words() + ", so nothing can be decided in it.");
        }
        return correction.state().equals("PROPOSED")
                ? Optional.empty()
                : Optional.of("This correction is " + correction.state().toLowerCase(java.util.Locale.ROOT)
                        + " already. Reload the page to see how.");
    }

    private boolean approvedBefore(Correction correction, Approver approver) {
        return jdbc.sql("SELECT approver_key, approver FROM approval WHERE correction_id = ? AND verdict = 'APPROVED'")
                .param(Ids.bytes(correction.id().value()))
                .query((row, n) -> approver.isNamedBy(Ids.uuid(row.getBytes(1)), row.getString(2)))
                .list()
                .contains(true);
    }

    private void store(Correction correction, Approver approver, String verdict, boolean alone, String reason) {
        jdbc.sql("""
                        INSERT INTO approval (correction_id, approver, approver_key, account_id, role_held, limit_held, verdict,
                               single_handed, reason, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(correction.id().value()),
                        approver.storedName(),
                        Ids.bytes(approver.key()),
                        Ids.bytes(approver.accountId()),
                        approver.roleHeld(),
                        approver.limit(),
                        verdict,
                        alone,
                        reason,
                        Timestamp.from(time.now()))
                .update();
    }
}
