package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.DayText;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetPanel.Line;
import dev.rollcall.register.AssetPanel.Panel;
import dev.rollcall.register.PersonPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a person's page: their departures, and where a new one is announced. */
@Component
class DeparturesOfPerson implements PersonPanel {

    private final Departures departures;
    private final WhoMaySeeDepartures who;

    DeparturesOfPerson(Departures departures, WhoMaySeeDepartures who) {
        this.departures = departures;
        this.who = who;
    }

    @Override
    public Optional<Panel> panel(PersonId person, Actor actor) {
        if (!who.maySee(actor, person)) {
            return Optional.empty();
        }
        List<Departure> all = departures.of(person);
        List<Line> lines = new ArrayList<>(all.stream()
                .map(one -> new Line(
                        "Last day " + DayText.of(one.lastDay()),
                        one.isOpen()
                                ? one.expected() + " still expected"
                                : one.state().name().toLowerCase(),
                        "/departures/" + one.id()))
                .toList());
        if (who.mayHandle(actor) && all.stream().noneMatch(Departure::isOpen)) {
            lines.add(new Line("Announce a departure", "", "/departures/announce/" + person));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("Departure", lines));
    }
}
