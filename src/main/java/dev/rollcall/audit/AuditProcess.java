package dev.rollcall.audit;

import java.time.Instant;

/** What an audit asks of its process; every verb is the last act of a use case, in its transaction. */
public interface AuditProcess {

    /** The audit has been drafted: somebody has to prepare it. */
    void drafted(AuditId audit, Instant workDue);

    /** It has been prepared: freeze the scope and send out the work. */
    void prepared(AuditId audit, Instant workDue);

    /** The last day of the work has moved. */
    void workDueMoved(AuditId audit, Instant workDue);

    /** Nothing is open any more; says nothing to an audit that is not waiting for it. */
    void everythingSettled(AuditId audit);

    /** The register changed in its scope: take the changes up. */
    void registerChanged(AuditId audit);

    /** It was called off: withdraw what is out. */
    void cancelled(AuditId audit);
}
