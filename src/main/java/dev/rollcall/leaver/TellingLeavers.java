package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.Outbox;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to leavers and their managers, each mail once. A leaver is written to at their own address until the last day,
 * then at the private one, where there is one.
 */
@Service
@Transactional
public class TellingLeavers {

    /** What comes back close together is acknowledged in one mail. */
    private static final Duration GATHERING = Duration.ofMinutes(5);

    private final Departures departures;
    private final Outbox outbox;
    private final People people;
    private final CompanyTime time;
    private final TellingMovers movers;
    private final DepartureTimeline timeline;

    TellingLeavers(
            Departures departures,
            Outbox outbox,
            People people,
            CompanyTime time,
            TellingMovers movers,
            DepartureTimeline timeline) {
        this.departures = departures;
        this.outbox = outbox;
        this.people = people;
        this.time = time;
        this.movers = movers;
        this.timeline = timeline;
    }

    /** What to return, how and by when; to the manager too, who sees to it where the leaver is gone. */
    public void told(DepartureId id) {
        tell(id, InstructionMail.Why.NEW, "told");
    }

    public void remind(DepartureId id) {
        Departure one = departures.find(id).orElseThrow();
        if (one.isOpen() && one.expected() > 0 && !one.returnBy().isBefore(time.today())) {
            tell(id, InstructionMail.Why.REMINDER, "reminder:" + one.returnBy());
        }
    }

    void moved(DepartureId id) {
        Departure one = departures.find(id).orElseThrow();
        tell(id, InstructionMail.Why.MOVED, "moved:" + one.lastDay());
    }

    private void tell(DepartureId id, InstructionMail.Why why, String key) {
        Departure one = departures.find(id).orElseThrow();
        if (one.isOpen()) {
            toLeaver(one, InstructionMail.NAME, key, Map.of("why", why.name()), time.now());
            toManager(one, ManagerInstructionMail.NAME, key, Map.of("why", why.name()), time.now());
            timeline.note(id, why.words() + " by " + DayText.of(one.returnBy()), DepartureTimeline.SERVICE);
        }
    }

    void withdrawn(Departure one) {
        toLeaver(one, WithdrawnMail.NAME, "withdrawn", Map.of(), time.now());
        toManager(one, WithdrawnMail.NAME, "withdrawn", Map.of(), time.now());
    }

    /** Acknowledges to both sides what came back that day. */
    void returned(ReturnItem item) {
        String key = "returned:" + time.today();
        Instant soon = time.now().plus(GATHERING);
        if (item.departureId() != null) {
            acknowledge(departures.find(item.departureId()).orElseThrow(), key, soon);
        } else {
            movers.returned(item.moveId(), key, soon);
        }
    }

    /** The last word: what came back, and what did not. */
    void ended(Departure one) {
        acknowledge(one, "ended", time.now());
    }

    private void acknowledge(Departure one, String key, Instant notBefore) {
        toLeaver(one, AcknowledgementMail.NAME, key, Map.of(), notBefore);
        toManager(one, AcknowledgementMail.NAME, key, Map.of(), notBefore);
    }

    private void toLeaver(Departure one, String template, String key, Map<String, ?> params, Instant notBefore) {
        boolean gone = one.isOver(time.today()) || one.accessEndedAt() != null;
        boolean reached = gone ? one.privateAddress() != null : hasMail(one.personId());
        if (reached || one.privateAddress() != null) {
            outbox.queue(
                    "departure:" + one.id() + ":" + key,
                    template,
                    one.personId(),
                    gone || !reached ? one.privateAddress() : null,
                    one.id().value(),
                    params,
                    notBefore);
        }
    }

    private void toManager(Departure one, String template, String key, Map<String, ?> params, Instant notBefore) {
        if (one.managerId() != null && hasMail(new PersonId(one.managerId()))) {
            outbox.queue(
                    "departure:" + one.id() + ":manager:" + key,
                    template,
                    new PersonId(one.managerId()),
                    one.id().value(),
                    params,
                    notBefore);
        }
    }

    private boolean hasMail(PersonId person) {
        return people.find(person)
                .map(one -> one.fields().email())
                .filter(address -> !address.isBlank())
                .isPresent();
    }
}
