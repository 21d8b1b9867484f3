package dev.rollcall.intake;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rollcall.intake.PersonFacts.Employment;
import dev.rollcall.people.PersonStatus;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Somebody has left. */
@Component
class PersonLeft implements HandlesEvents {

    private final KnownPeople known;

    PersonLeft(KnownPeople known) {
        this.known = known;
    }

    @Override
    public String type() {
        return "person.left";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public String subject(Event event) {
        return NamedPerson.of(event.data().path("person")).shown();
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        return known.apply(
                MissingNode.getInstance(),
                new Employment(
                        PersonStatus.LEFT,
                        LocalDate.parse(event.data().path("lastDay").textValue())),
                origin);
    }
}
