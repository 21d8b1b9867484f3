package dev.rollcall.audit;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes what is expected of each asset in the scope and decides how each is verified; from then on the audit runs. One
 * transaction: either everything is frozen or nothing. A second run finds the audit running and does nothing.
 */
@Service
@Transactional
public class FreezingScope {

    private final Audits audits;
    private final FrozenItems items;
    private final DecidingMethods methods;
    private final PinnedDecisions decisions;
    private final DrawingSamples samples;
    private final TouchedAssets touched;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FreezingScope(
            Audits audits,
            FrozenItems items,
            DecidingMethods methods,
            PinnedDecisions decisions,
            DrawingSamples samples,
            TouchedAssets touched,
            Clock clock,
            ApplicationEventPublisher events) {
        this.audits = audits;
        this.items = items;
        this.methods = methods;
        this.decisions = decisions;
        this.samples = samples;
        this.touched = touched;
        this.clock = clock;
        this.events = events;
    }

    private void drawSample(Audit audit) {
        Sample sample = audit.draft().sample();
        if (sample != null) {
            samples.draw(audit.auditId(), sample);
        }
    }

    public void freeze(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() != AuditState.STARTING) {
            return;
        }
        decisions.pin(id);
        if (!audit.isDiscovery()) {
            items.insert(id, audit.draft().scope());
            methods.decide(id);
            drawSample(audit);
            methods.settle(id);
            items.settleReported(id);
            items.settleWhatIsKnown(id);
        }
        touched.lookedAt(id);
        audit.run(clock.instant());
        events.publishEvent(new AuditFrozen(id));
    }
}
