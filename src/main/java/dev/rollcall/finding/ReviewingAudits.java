package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AdvancingAudits;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an audit through its review: reconciled, findings settled, corrections decided. Used by the delegate and the tasks
 * of audit.bpmn; as its last act each completion ends the task.
 */
@Service
@Transactional
public class ReviewingAudits {

    private final Reconciling reconciling;
    private final AdvancingAudits advancing;
    private final Findings findings;
    private final Corrections corrections;
    private final ReviewProcess process;
    private final WhoMaySettle who;

    ReviewingAudits(
            Reconciling reconciling,
            AdvancingAudits advancing,
            Findings findings,
            Corrections corrections,
            ReviewProcess process,
            WhoMaySettle who) {
        this.reconciling = reconciling;
        this.advancing = advancing;
        this.findings = findings;
        this.corrections = corrections;
        this.process = process;
        this.who = who;
    }

    /** Reconciles and opens the review; a job that runs twice finds the same. */
    public Review reconcile(AuditId audit) {
        if (advancing.to(audit, AuditState.RECONCILING)) {
            reconciling.reconcile(audit);
            advancing.to(audit, AuditState.IN_REVIEW);
        }
        return new Review(findings.openCount(audit) > 0, corrections.undecided(audit) > 0);
    }

    /** Ends the settling; refused while findings are open. */
    public Result<Void> settled(AuditId audit, Actor actor) {
        who.requireSettle(actor);
        reconciling.reconcile(audit);
        long open = findings.openCount(audit);
        if (open > 0) {
            return Result.refused(open + (open == 1 ? " finding is" : " findings are")
                    + " still open. Settle each before this task is done.");
        }
        process.findingsSettled(audit, corrections.undecided(audit) > 0);
        return Result.done();
    }

    /**
     * Ends the approval; refused while findings are open again, and while corrections are undecided, unless they are left
     * as exceptions with a note.
     */
    public Result<Void> decided(AuditId audit, String note, Actor actor) {
        who.requireApprove(actor);
        long open = findings.openCount(audit);
        if (open > 0) {
            return Result.refused(open + (open == 1 ? " finding was" : " findings were")
                    + " opened again because a correction was turned down. Settle them first.");
        }
        long undecided = corrections.undecided(audit);
        if (undecided > 0 && (note == null || note.isBlank())) {
            return Result.refused(undecided + (undecided == 1 ? " correction is" : " corrections are")
                    + " undecided. Decide each, or say in the note why the audit closes with them as exceptions.");
        }
        process.correctionsDecided(audit);
        return Result.done();
    }

    /** What is left to do after reconciliation. */
    public record Review(boolean findingsOpen, boolean correctionsProposed) {}
}
