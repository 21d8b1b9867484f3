package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.ReportingLine;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * IT staff see and handle every departure; a manager sees those of their own line; leavers see what they have to return
 * on a page of their own.
 */
@Component
public class WhoMaySeeDepartures {

    private final ReportingLine line;

    WhoMaySeeDepartures(ReportingLine line) {
        this.line = line;
    }

    public boolean mayHandle(Actor actor) {
        return actor.isIt();
    }

    /** Whose departures the actor sees; empty for everybody's. */
    public Optional<Set<UUID>> seen(Actor actor) {
        if (actor.isIt()) {
            return Optional.empty();
        }
        Set<UUID> seen = new HashSet<>();
        if (actor.has(Role.MANAGER) && actor.personId() != null) {
            seen.addAll(line.below(actor.personId()));
        }
        return Optional.of(seen);
    }

    public boolean maySee(Actor actor, PersonId leaver) {
        return seen(actor).map(seen -> seen.contains(leaver.value())).orElse(true);
    }

    public void requireSee(Actor actor, PersonId leaver) {
        require(maySee(actor, leaver));
    }

    public void requireHandle(Actor actor) {
        require(mayHandle(actor));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new AccessDeniedException("Not permitted for departures");
        }
    }
}
