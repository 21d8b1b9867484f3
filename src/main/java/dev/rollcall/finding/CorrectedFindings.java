package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.Digests;
import dev.rollcall.people.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves findings on with their corrections: settled once the last is in the register, open again when one is turned down,
 * taken back or fits no longer. Whoever owns a finding that is open again hears of it in their mail of the day, whether
 * the audit is still in review or closed long ago.
 */
@Component
class CorrectedFindings {

    private final Findings findings;
    private final BusinessDays days;
    private final Digests digests;
    private final CompanyTime time;

    CorrectedFindings(Findings findings, BusinessDays days, Digests digests, CompanyTime time) {
        this.findings = findings;
        this.days = days;
        this.digests = digests;
        this.time = time;
    }

    /** @param reason why, as the owner reads it */
    void reopen(FindingId id, String reason) {
        Finding finding = findings.find(id).orElseThrow();
        String kept = reason.length() > 1000 ? reason.substring(0, 999) + "…" : reason;
        boolean reopened = findings.reopen(
                id, kept, days.plus(time.today(), finding.severity().businessDays()), time.now());
        if (reopened && finding.ownerId() != null) {
            digests.tell(List.of(new PersonId(finding.ownerId())));
        }
    }

    void settleApplied(AuditId audit) {
        findings.settleApplied(audit);
    }
}
