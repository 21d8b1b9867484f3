package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.history.SubjectType;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonFieldsBuilder;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.Reach;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes what is known of a person to what an event says, field by field and only where nothing later is known. */
@Component
class PersonFacts {

    private static final String MANAGER = "manager";
    private static final String PLACE = "place";
    private static final List<String> EMPLOYMENT = List.of("status", "last day");

    private final People people;
    private final KeepingPeople keeping;
    private final FindingPeople finding;
    private final TypedNames places;
    private final KnownFacts facts;

    PersonFacts(People people, KeepingPeople keeping, FindingPeople finding, TypedNames places, KnownFacts facts) {
        this.people = people;
        this.keeping = keeping;
        this.finding = finding;
        this.places = places;
        this.facts = facts;
    }

    /** Whether somebody works there, and until when; one fact, since a day without its status says nothing. */
    record Employment(PersonStatus status, LocalDate lastDay) {}

    /**
     * Takes over what the event says.
     *
     * @param details its properties, as the schemas of people name them
     * @param employment null where the event says nothing of it
     */
    Handled apply(PersonId id, JsonNode details, Employment employment, Origin origin) {
        Optional<String> taken = taken(id, details);
        if (taken.isPresent()) {
            return Handled.refused(taken.get());
        }
        Person person = people.find(id).orElseThrow();
        PersonFields before = person.fields();
        PersonFieldsBuilder after = before.edit();
        List<String> problems = new ArrayList<>();
        for (PersonFact fact : PersonFact.values()) {
            if (fact.isIn(details) && isLatest(id, fact.label(), List.of(fact.label()), origin)) {
                fact.write(details, after);
            }
        }
        Optional<Handled> gap = manager(id, details, after, origin);
        if (details.has(PLACE)) {
            place(details.path(PLACE).textValue(), problems)
                    .filter(place -> isLatest(id, PLACE, List.of(PLACE), origin))
                    .ifPresent(place -> after.locationId(place.orElse(null)));
        }
        if (employment != null && isLatest(id, "employment", EMPLOYMENT, origin)) {
            after.status(employment.status()).lastDay(employment.lastDay());
        }
        PersonFields now = reached(before, after);
        if (!before.equals(now)) {
            keeping.change(id, person.version(), now, origin.cause(), origin.author());
        }
        if (!problems.isEmpty()) {
            return Handled.refused(String.join(" ", problems) + " The rest has taken effect.");
        }
        String who = before.displayName();
        return gap.orElseGet(
                () -> Handled.done(before.equals(now) ? who + ": nothing that was not known" : who + " changed"));
    }

    /** Somebody whose first address becomes known is mailed from now on. */
    private static PersonFields reached(PersonFields before, PersonFieldsBuilder after) {
        PersonFields now = after.build();
        return before.email() == null && now.email() != null
                ? now.edit().reach(Reach.MAIL).build()
                : now;
    }

    /** Numbers, names and addresses that are somebody else's are not taken away from them. */
    private Optional<String> taken(PersonId id, JsonNode details) {
        Result<Optional<PersonId>> holder = finding.find(NamedPerson.of(details));
        return holder.isDone()
                        && holder.value().filter(other -> !other.equals(id)).isPresent()
                ? Optional.of("What identifies them is on record as somebody else's. Correct that person first.")
                : holder.refusal();
    }

    /** A manager who is not known yet holds up nothing else. */
    private Optional<Handled> manager(PersonId id, JsonNode details, PersonFieldsBuilder after, Origin origin) {
        if (!details.has(MANAGER)) {
            return Optional.empty();
        }
        NamedPerson named = details.path(MANAGER).isNull() ? null : NamedPerson.of(details.path(MANAGER));
        Optional<PersonId> manager = Optional.empty();
        if (named != null) {
            Result<Optional<PersonId>> found = finding.find(named);
            if (!found.isDone()) {
                return Optional.of(Handled.refused(found.refusal().orElseThrow()));
            }
            manager = found.value();
            if (manager.isEmpty()) {
                return Optional.of(new Handled.Waiting(
                        "The manager " + named.shown() + " is not known yet; the rest has taken effect.", named.key()));
            }
        }
        if (isLatest(id, MANAGER, List.of(MANAGER), origin)) {
            after.managerId(manager.orElse(null));
        }
        return Optional.empty();
    }

    private Optional<Optional<UUID>> place(String typed, List<String> problems) {
        if (typed == null) {
            return Optional.of(Optional.empty());
        }
        Result<LocationId> found = places.location(typed);
        found.refusal().ifPresent(problems::add);
        return found.isDone() ? Optional.of(Optional.of(found.value().value())) : Optional.empty();
    }

    private boolean isLatest(PersonId id, String field, List<String> labels, Origin origin) {
        return facts.isLatest(SubjectType.PERSON, id.value(), field, labels, origin);
    }
}
