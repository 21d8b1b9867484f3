package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.intake.PersonFacts.Employment;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events about somebody who has to be on record: such an event waits for the one by which they join. */
@Component
class KnownPeople {

    private final FindingPeople finding;
    private final PersonFacts facts;

    KnownPeople(FindingPeople finding, PersonFacts facts) {
        this.finding = finding;
        this.facts = facts;
    }

    Handled apply(JsonNode details, Employment employment, Origin origin) {
        NamedPerson named = NamedPerson.of(origin.event().data().path("person"));
        Result<Optional<PersonId>> found = finding.find(named);
        if (!found.isDone()) {
            return Handled.refused(found.refusal().orElseThrow());
        }
        return found.value()
                .map(id -> facts.apply(id, details, employment, origin))
                .orElseGet(() -> new Handled.Waiting(named.shown() + " is not on record yet.", named.key()));
    }
}
