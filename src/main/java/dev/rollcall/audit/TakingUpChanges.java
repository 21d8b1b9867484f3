package dev.rollcall.audit;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what the register changed in the scope of a running audit over into its items, once: what came into the scope
 * becomes an item, what moved is expected where it is now. What somebody has answered already stands; whatever else changed
 * is verified where it is now, by the decision that the audit goes by.
 */
@Service
@Transactional
public class TakingUpChanges {

    private final Audits audits;
    private final TouchedAssets touched;
    private final LateChanges changes;
    private final FrozenItems items;
    private final ChangedItems changed;
    private final DecidingMethods methods;
    private final ApplicationEventPublisher events;

    TakingUpChanges(
            Audits audits,
            TouchedAssets touched,
            LateChanges changes,
            FrozenItems items,
            ChangedItems changed,
            DecidingMethods methods,
            ApplicationEventPublisher events) {
        this.audits = audits;
        this.touched = touched;
        this.changes = changes;
        this.items = items;
        this.changed = changed;
        this.methods = methods;
        this.events = events;
    }

    /** Whether there is something to take up. Where there is not, what was looked at is not looked at again. */
    boolean isNeeded(Audit audit) {
        AuditId id = audit.auditId();
        Map<String, Object> parameters = touched.parameters(id);
        if (audit.isDiscovery() || !touched.any(parameters)) {
            return false;
        }
        if (changes.isAnyChanged(parameters)
                || (takesMore(audit) && items.isAnyLate(audit.draft().scope(), parameters))) {
            return true;
        }
        touched.lookedAt(id);
        return false;
    }

    /** What came later had no chance of being drawn into a sample. */
    private static boolean takesMore(Audit audit) {
        return audit.draft().sample() == null;
    }

    /** The audit's row is locked first, so that a job that runs twice finds nothing more. */
    public void takeUp(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() != AuditState.RUNNING || !isNeeded(audit)) {
            return;
        }
        Map<String, Object> parameters = touched.parameters(id);
        long after = changes.newest();
        changes.noteChanged(parameters);
        changed.expectAnew(id, after);
        changed.reopen(id, after);
        if (takesMore(audit)) {
            items.insertLate(id, audit.draft().scope(), parameters);
            changes.noteAdded(parameters);
        }
        changed.excludeGone(id, after);
        methods.decide(id);
        changed.lookForWhatCameTooLate(audit, after);
        methods.settle(id);
        items.settleWhatIsKnown(id);
        touched.lookedAt(id);
        events.publishEvent(new ChangesTakenUp(id, after, changes.assetsAfter(id, after)));
    }
}
