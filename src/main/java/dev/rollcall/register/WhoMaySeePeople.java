package dev.rollcall.register;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.ReportingLine;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** IT staff and administrators see and edit everybody; a manager sees their reporting line; everybody sees themselves. */
@Component
public class WhoMaySeePeople {

    private final ReportingLine line;

    WhoMaySeePeople(ReportingLine line) {
        this.line = line;
    }

    public boolean mayEdit(Actor actor) {
        return actor.isIt();
    }

    public boolean mayList(Actor actor) {
        return actor.isIt() || actor.has(Role.MANAGER) && actor.personId() != null;
    }

    public boolean maySee(Actor actor, PersonId person) {
        return actor.is(person)
                || seen(actor).map(seen -> seen.contains(person.value())).orElse(true);
    }

    /** Who the actor sees; empty for everybody. */
    public Optional<Set<UUID>> seen(Actor actor) {
        if (actor.isIt()) {
            return Optional.empty();
        }
        Set<UUID> seen = new HashSet<>();
        if (mayList(actor)) {
            seen.add(actor.personId());
            seen.addAll(line.below(actor.personId()));
        }
        return Optional.of(seen);
    }
}
