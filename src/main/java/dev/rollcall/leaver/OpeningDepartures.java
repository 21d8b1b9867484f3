package dev.rollcall.leaver;

import dev.rollcall.calendar.DayText;
import dev.rollcall.history.Author;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import org.springframework.stereotype.Component;

/** Opens a departure with its process, which lists and tells. */
@Component
class OpeningDepartures {

    private final Departures departures;
    private final DepartureProcess process;
    private final DepartureTimeline timeline;
    private final People people;

    OpeningDepartures(Departures departures, DepartureProcess process, DepartureTimeline timeline, People people) {
        this.departures = departures;
        this.process = process;
        this.timeline = timeline;
        this.people = people;
    }

    /** @param remote null where nobody said: then it is so for whoever has no place on record */
    DepartureId open(PersonId person, Announcement said, Boolean remote, Author by) {
        boolean far = remote != null
                ? remote
                : people.find(person).orElseThrow().fields().locationId() == null;
        DepartureId id = departures.open(person, said, far);
        timeline.note(id, "Departure known: " + said.kind().words() + ", last day " + DayText.of(said.lastDay()), by);
        process.start(id);
        return id;
    }
}
