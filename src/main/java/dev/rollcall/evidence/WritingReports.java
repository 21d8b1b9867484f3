package dev.rollcall.evidence;

import dev.rollcall.audit.AdvancingAudits;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an audit: from now on nothing in it changes, so that its report, which is read from its rows, stays as it is. */
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
