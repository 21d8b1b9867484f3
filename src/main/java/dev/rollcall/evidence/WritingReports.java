package dev.rollcall.evidence;

import dev.rollcall.audit.AdvancingAudits;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an audit: from now on its evidence and outcomes stay as they are, and so does its report, which is read from its
 * rows. What happens to its corrections and findings later is said in the report as such.
 */
@Service
@Transactional
public class WritingReports {

    private final AdvancingAudits advancing;

    WritingReports(AdvancingAudits advancing) {
        this.advancing = advancing;
    }

    /** Doing it twice does nothing more. */
    public void write(AuditId audit) {
        advancing.to(audit, AuditState.CLOSED);
    }
}
