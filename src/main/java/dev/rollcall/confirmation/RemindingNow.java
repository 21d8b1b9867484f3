package dev.rollcall.confirmation;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.Outbox;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends one person a reminder at once; at most one a day, and by whoever runs the audit or may answer for the person. */
@Service
public class RemindingNow {

    private final Confirmations confirmations;
    private final Outbox outbox;
    private final WhoMayAudit whoMayAudit;
    private final WhoMayAnswer whoMayAnswer;
    private final CompanyTime time;

    RemindingNow(
            Confirmations confirmations,
            Outbox outbox,
            WhoMayAudit whoMayAudit,
            WhoMayAnswer whoMayAnswer,
            CompanyTime time) {
        this.confirmations = confirmations;
        this.outbox = outbox;
        this.whoMayAudit = whoMayAudit;
        this.whoMayAnswer = whoMayAnswer;
        this.time = time;
    }

    @Transactional
    public Result<Void> remind(AuditId audit, ConfirmationId id, Actor actor) {
        Confirmation confirmation = confirmations.find(id).orElse(null);
        if (confirmation == null || !confirmation.auditId().equals(audit)) {
            return Result.refused("Nobody is asked under this number in this audit");
        }
        PersonId person = confirmation.personId();
        if (!whoMayAudit.mayRun(actor)) {
            whoMayAnswer.require(actor, person);
        }
        if (confirmation.state() != ConfirmationState.OPEN) {
            return Result.refused("Nothing is waiting for this person’s answer any more");
        }
        LocalDate canCheck = confirmation.deferredUntil();
        if (canCheck != null && canCheck.isAfter(time.today())) {
            return Result.refused("This person can check only from " + DayText.of(canCheck) + " on. Remind them then");
        }
        String key = "confirmation:" + id + ":reminder-by-hand-" + time.today();
        outbox.queue(key, "reminder_to_holder", person, id.value(), Map.of());
        return Result.done();
    }
}
