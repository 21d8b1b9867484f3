package dev.rollcall.register;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * IT staff propose and answer transfers for the legal entity that they belong to; administrators, and those who belong to
 * none, for either. Whoever proposed one never answers it, so that each takes two people.
 */
@Component
public class WhoMayTransfer {

    private final People people;

    WhoMayTransfer(People people) {
        this.people = people;
    }

    public void requireIt(Actor actor) {
        if (!actor.isIt()) {
            throw new AccessDeniedException("IT staff move assets between legal entities");
        }
    }

    /** Whether the actor may speak for the legal entity. */
    boolean speaksFor(Actor actor, EntityId entity) {
        return actor.has(Role.ADMIN)
                || ownEntity(actor).map(own -> own.equals(entity)).orElse(true);
    }

    public boolean proposed(Actor actor, Transfer transfer) {
        return actor.subjectKey() == null
                ? transfer.proposerKey() == null && actor.name().equals(transfer.proposer())
                : actor.subjectKey().equals(transfer.proposerKey());
    }

    /** Whether the actor may agree or decline. */
    public boolean mayAnswer(Actor actor, Transfer transfer) {
        return actor.isIt() && transfer.isOpen() && !proposed(actor, transfer) && speaksFor(actor, transfer.other());
    }

    private Optional<EntityId> ownEntity(Actor actor) {
        return Optional.ofNullable(actor.personId())
                .flatMap(id -> people.find(new PersonId(id)))
                .map(person -> person.fields().entityId())
                .map(EntityId::new);
    }
}
