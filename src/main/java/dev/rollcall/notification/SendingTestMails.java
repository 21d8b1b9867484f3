package dev.rollcall.notification;

import dev.rollcall.access.Actor;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a test mail to whoever asks for it, the same way as all mails. Used before an audit starts. */
@Service
public class SendingTestMails {

    private final Outbox outbox;
    private final People people;

    SendingTestMails(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    /**
     * Queues the mail.
     *
     * @param about what is being tried, such as the audit's name
     * @param text the announcement as written, may be empty
     * @return the address it goes to
     */
    @Transactional
    public Result<String> send(String about, String text, Actor actor) {
        Optional<Person> person = person(actor);
        if (person.isEmpty()) {
            return Result.refused("Your account belongs to nobody on record, so there is no address to send a test to."
                    + " An administrator can name the person at the account.");
        }
        String address = person.get().fields().email();
        if (address == null || address.isBlank()) {
            return Result.refused("You have no mail address on record. Add it to your entry under People.");
        }
        Map<String, String> params = Map.of("about", about, "text", text == null ? "" : text);
        outbox.queue("test:" + Ids.next(), TestMail.NAME, person.get().personId(), null, params);
        return Result.done(address);
    }

    /** Of a token the person who made it. */
    private Optional<Person> person(Actor actor) {
        return actor.personId() == null
                ? Optional.ofNullable(actor.subjectKey()).flatMap(people::findBySubjectKey)
                : people.find(new PersonId(actor.personId()));
    }
}
