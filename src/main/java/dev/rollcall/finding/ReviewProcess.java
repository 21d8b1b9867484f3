package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;

/** What the review asks of the audit's process. */
public interface ReviewProcess {

    /** All findings have a resolution. */
    void findingsSettled(AuditId audit, boolean correctionsProposed);

    /** All corrections are decided, or left as exceptions. */
    void correctionsDecided(AuditId audit);
}
