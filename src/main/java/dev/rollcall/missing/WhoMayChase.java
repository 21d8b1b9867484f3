package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * IT staff look and decide; they and approvers confirm, but never who proposed the ending, nor whose thing it is.
 */
@Component
public class WhoMayChase {

    public boolean mayChase(Actor actor) {
        return actor.isIt();
    }

    public boolean maySee(Actor actor) {
        return actor.isIt() || actor.has(Role.APPROVER);
    }

    /** Whether the actor is a second person for this case. */
    boolean isSecond(Actor actor, MissingCase one) {
        boolean proposed = actor.subjectKey() != null
                ? actor.subjectKey().equals(one.decidedByKey())
                : one.decidedByKey() == null && actor.name().equals(one.decidedBy());
        return !proposed && (actor.personId() == null || !actor.personId().equals(one.holderId()));
    }

    public void requireChase(Actor actor) {
        require(mayChase(actor));
    }

    public void requireSee(Actor actor) {
        require(maySee(actor));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new AccessDeniedException("Not permitted for missing items");
        }
    }
}
