package dev.rollcall.confirmation;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.ReportingLine;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Everybody answers for themselves. For somebody else answer their line manager, their deputy and IT, and it is recorded
 * so; nobody else.
 */
@Component
public class WhoMayAnswer {

    private final People people;
    private final ReportingLine line;

    WhoMayAnswer(People people, ReportingLine line) {
        this.people = people;
        this.line = line;
    }

    /** As what the actor may answer for the person; denied for all others. */
    public GivenBy require(Actor actor, PersonId person) {
        return find(actor, person)
                .orElseThrow(() -> new AccessDeniedException("Not permitted to answer for this person"));
    }

    /** Empty when the actor may not. */
    public Optional<GivenBy> find(Actor actor, PersonId person) {
        if (actor.is(person)) {
            return Optional.of(new GivenBy(actor.author(), null));
        }
        Optional<PersonFields> fields = people.find(person).map(one -> one.fields());
        if (fields.isEmpty() || actor.has(Role.AUDITOR)) {
            return Optional.empty();
        }
        if (actor.personId() != null && line.isBelow(person, actor.personId())) {
            return Optional.of(new GivenBy(actor.author(), OnBehalf.MANAGER));
        }
        if (actor.is(fields.get().deputyId())) {
            return Optional.of(new GivenBy(actor.author(), OnBehalf.DEPUTY));
        }
        return actor.isIt() ? Optional.of(new GivenBy(actor.author(), OnBehalf.IT)) : Optional.empty();
    }
}
