package dev.rollcall.finding;

import dev.rollcall.audit.AdvancingAudits;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the corrections of an audit that were approved, and those that need no approval, into the register, in one
 * transaction. One that no longer fits what the register says is marked as stale with the reason, and not forced; its
 * finding opens again. Used by the step "Apply corrections" of the audit, of which a second run finds nothing left to do,
 * and after closing by whatever makes a correction ready.
 */
@Service
@Transactional
public class ApplyingCorrections {

    private static final int CHUNK = 500;
    private static final String READY = "c.state = 'APPROVED' OR (c.state = 'PROPOSED' AND c.approval = 'STANDARD')";
    private static final String READY_AFTER_CLOSING =
            "(" + READY + ") AND EXISTS (SELECT 1 FROM audit u WHERE u.id = c.audit_id AND u.state = 'CLOSED')";

    private final AdvancingAudits advancing;
    private final Corrections corrections;
    private final CorrectedFindings findings;
    private final RegisterChanges register;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    ApplyingCorrections(
            AdvancingAudits advancing,
            Corrections corrections,
            CorrectedFindings findings,
            RegisterChanges register,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.advancing = advancing;
        this.corrections = corrections;
        this.findings = findings;
        this.register = register;
        this.time = time;
        this.events = events;
    }

    public void apply(AuditId audit) {
        if (advancing.to(audit, AuditState.APPLYING)) {
            events.publishEvent(take(audit, READY));
        }
    }

    /** The same for what was approved after the audit had closed; nothing happens in one that has not. */
    void applyAfterClosing(AuditId audit) {
        CorrectionsApplied taken = take(audit, READY_AFTER_CLOSING);
        if (taken.applied() + taken.stale() > 0) {
            events.publishEvent(taken);
        }
    }

    private CorrectionsApplied take(AuditId audit, String which) {
        int applied = 0;
        int stale = 0;
        List<Correction> ready;
        do {
            ready = corrections.in(audit, which, CHUNK);
            for (Correction correction : ready) {
                if (apply(correction)) {
                    applied++;
                } else {
                    stale++;
                }
            }
        } while (!ready.isEmpty());
        if (applied + stale > 0) {
            findings.settleApplied(audit);
        }
        return new CorrectionsApplied(audit, applied, stale);
    }

    private boolean apply(Correction correction) {
        Author author = correction.proposerKey() == null
                ? Author.system(correction.proposerName())
                : Author.person(correction.proposerKey());
        Cause cause = new Cause(
                Cause.Kind.CORRECTION,
                correction.id().toString(),
                correction.kind().label());
        Result<UUID> result = register.make(correction, cause, author);
        if (result.isDone()) {
            corrections.applied(correction.id(), result.value(), time.now());
        } else {
            String why = result.refusal().orElseThrow();
            corrections.move(correction.id(), List.of("PROPOSED", "APPROVED"), "STALE", why);
            findings.reopen(
                    correction.findingId(), "The correction of the " + correction.field() + " no longer fits: " + why);
        }
        return result.isDone();
    }
}
