package dev.rollcall.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds running audits in whose scope the register changed, and those with nothing open, and says so to their processes. No answer asks whether it was the last, because
 * two last ones would each see the other open. Any node may do it; with nobody waiting it does nothing.
 */
@Component
public class SettledAudits {

    private final Audits audits;
    private final EndingWork work;
    private final TakingUpChanges changes;
    private final AuditProcess process;
    private final TransactionTemplate transaction;

    SettledAudits(
            Audits audits,
            EndingWork work,
            TakingUpChanges changes,
            AuditProcess process,
            TransactionTemplate transaction) {
        this.changes = changes;
        this.audits = audits;
        this.work = work;
        this.process = process;
        this.transaction = transaction;
    }

    /** Looks at every running audit, each in a transaction of its own. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.settle-every}", initialDelayString = "${rollcall.jobs.settle-every}")
    public void tellProcesses() {
        audits.in(AuditState.RUNNING).forEach(audit -> transaction.executeWithoutResult(status -> tell(audit)));
    }

    /** Not settled before it has heard what changed. */
    private void tell(Audit audit) {
        if (changes.isNeeded(audit)) {
            process.registerChanged(audit.auditId());
        } else if (work.open(audit.auditId()) == 0) {
            process.everythingSettled(audit.auditId());
        }
    }
}
