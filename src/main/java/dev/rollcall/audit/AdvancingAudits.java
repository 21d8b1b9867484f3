package dev.rollcall.audit;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an audit to the state that a step of its process stands for. Used by the delegates of the modules that take part;
 * running the same step again changes nothing, and an audit that was called off stays so.
 */
@Service
@Transactional
public class AdvancingAudits {

    private final Audits audits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdvancingAudits(Audits audits, ApplicationEventPublisher events, Clock clock) {
        this.audits = audits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Locks the audit's row and takes it to the state: RECONCILING, IN_REVIEW, APPLYING, CLOSED, CANCELLED.
     *
     * @return whether the audit is now in that state; false when it was called off or is further already, so that the
     *     caller has nothing to do
     * @throws IllegalStateException when the state cannot be reached yet
     */
    public boolean to(AuditId id, AuditState next) {
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() == next) {
            return true;
        }
        if (isPast(audit.state(), next)) {
            return false;
        }
        audit.advance(next, clock.instant());
        if (next == AuditState.CLOSED) {
            events.publishEvent(new AuditClosed(id));
        }
        return true;
    }

    private static boolean isPast(AuditState now, AuditState next) {
        return now.isCalledOff() ? next != AuditState.CANCELLED : now.ordinal() > next.ordinal();
    }
}
