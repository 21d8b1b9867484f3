package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.intake.PersonFacts.Employment;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.Reach;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody joins, or joins again and is the same person. */
@Component
class PersonJoined implements HandlesEvents {

    private final FindingPeople finding;
    private final KeepingPeople keeping;
    private final PersonFacts facts;
    private final LegalEntities entities;
    private final ReceivedEvents events;

    PersonJoined(
            FindingPeople finding,
            KeepingPeople keeping,
            PersonFacts facts,
            LegalEntities entities,
            ReceivedEvents events) {
        this.finding = finding;
        this.keeping = keeping;
        this.facts = facts;
        this.entities = entities;
        this.events = events;
    }

    @Override
    public String type() {
        return "person.joined";
    }

    @Override
    public String subject(Event event) {
        return NamedPerson.of(event.data().path("person")).shown();
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        JsonNode data = event.data();
        NamedPerson named = NamedPerson.of(data.path("person"));
        Result<Optional<PersonId>> found = finding.find(named);
        if (!found.isDone()) {
            return Handled.refused(found.refusal().orElseThrow());
        }
        PersonId id = found.value().orElseGet(() -> add(named, data, origin));
        LocalDate lastDay = data.hasNonNull("lastDay")
                ? LocalDate.parse(data.path("lastDay").textValue())
                : null;
        ObjectNode details = data.<ObjectNode>deepCopy().setAll((ObjectNode) data.path("person"));
        Handled handled = facts.apply(id, details, new Employment(PersonStatus.ACTIVE, lastDay), origin);
        events.wake(named.identifiers().stream().map(Keys::person).toList());
        boolean added = found.value().isEmpty() && handled instanceof Handled.Done;
        return added ? Handled.done(data.path("name").textValue() + " put on record") : handled;
    }

    private PersonId add(NamedPerson named, JsonNode data, Origin origin) {
        PersonFields fields = PersonFields.of(data.path("name").textValue().strip())
                .employeeNumber(named.employeeNumber())
                .userName(named.userName())
                .email(named.email())
                .entityId(entities.only().map(LegalEntity::getId).orElse(null))
                .reach(named.email() == null ? Reach.SLIP : Reach.MAIL)
                .build();
        return keeping.add(fields, origin.cause(), origin.author());
    }
}
