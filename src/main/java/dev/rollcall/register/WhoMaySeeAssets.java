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

/**
 * IT staff and administrators see and edit every asset; a manager sees what their reporting line and they themselves hold;
 * anybody else who is a person on record sees what they hold; all others see nothing.
 */
@Component
public class WhoMaySeeAssets {

    private final ReportingLine line;

    WhoMaySeeAssets(ReportingLine line) {
        this.line = line;
    }

    public boolean mayEdit(Actor actor) {
        return actor.isIt();
    }

    /** Whether there is a list for the actor at all. */
    public boolean mayList(Actor actor) {
        return actor.isIt() || actor.personId() != null && (actor.has(Role.MANAGER) || actor.has(Role.EMPLOYEE));
    }

    public boolean maySee(Actor actor, AssetFields asset) {
        PersonId holder = asset.holderId();
        return holdersSeen(actor)
                .map(seen -> holder != null && seen.contains(holder.value()))
                .orElse(true);
    }

    /** Whose assets the actor sees; empty for everybody's and those that nobody holds. */
    public Optional<Set<UUID>> holdersSeen(Actor actor) {
        if (actor.isIt()) {
            return Optional.empty();
        }
        Set<UUID> seen = new HashSet<>();
        if (mayList(actor)) {
            seen.add(actor.personId());
            if (actor.has(Role.MANAGER)) {
                seen.addAll(line.below(actor.personId()));
            }
        }
        return Optional.of(seen);
    }
}
