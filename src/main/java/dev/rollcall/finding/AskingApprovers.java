package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.Outbox;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails somebody outside IT, such as an owner or finance, the link to the one page on which they approve. */
@Service
@Transactional
public class AskingApprovers {

    private final People people;
    private final Corrections corrections;
    private final Outbox outbox;
    private final WhoMaySettle who;
    private final CompanyTime time;

    AskingApprovers(People people, Corrections corrections, Outbox outbox, WhoMaySettle who, CompanyTime time) {
        this.people = people;
        this.corrections = corrections;
        this.outbox = outbox;
        this.who = who;
        this.time = time;
    }

    /** At most one mail a person, audit and day; refused for an address that belongs to nobody on record. */
    public Result<Void> ask(AuditId audit, String email, Actor actor) {
        who.requireSettle(actor);
        List<Person> found =
                people.findByEmail(email == null ? "" : email.strip().toLowerCase(Locale.ROOT));
        if (found.size() != 1) {
            return Result.refused(
                    found.isEmpty()
                            ? "Nobody on record has that address. Add the person first."
                            : "Several people have that address, so it is not clear who would approve.");
        }
        if (corrections.undecided(audit) == 0) {
            return Result.refused("Nothing waits for a verdict.");
        }
        outbox.queue(
                "approval:" + audit + ":" + found.get(0).personId() + ":" + time.today(),
                ApprovalMail.NAME,
                found.get(0).personId(),
                audit.value(),
                Map.of());
        return Result.done();
    }
}
