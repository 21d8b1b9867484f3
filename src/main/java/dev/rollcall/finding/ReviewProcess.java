package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import java.util.UUID;

/** What the review asks of the audit's process. */
public interface ReviewProcess {

    /** All findings have a resolution. */
    void findingsSettled(AuditId audit, boolean correctionsProposed);

    /** All corrections are decided, or left as exceptions. */
    void correctionsDecided(AuditId audit);

    /** Settling the audit's findings is this person's task from now on. */
    void handedOver(AuditId audit, UUID person);
}
