package dev.rollcall.intake;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rollcall.intake.PersonFacts.Employment;
import dev.rollcall.people.PersonStatus;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Somebody is going to leave: their last day is known. */
@Component
class PersonLeaving implements HandlesEvents {

    private final KnownPeople known;

    PersonLeaving(KnownPeople known) {
        this.known = known;
    }

    @Override
    public String type() {
        return "person.leaving";
    }

    @Override
    public int rank() {
        return 2;
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
                        PersonStatus.LEAVING,
                        LocalDate.parse(event.data().path("lastDay").textValue())),
                origin);
    }
}
