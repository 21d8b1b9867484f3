package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** IT staff and administrators settle findings and reverse corrections; they and approvers approve. Auditors only read. */
@Component
public class WhoMaySettle {

    public boolean maySettle(Actor actor) {
        return actor.isIt();
    }

    public boolean mayApprove(Actor actor) {
        return actor.isIt() || actor.has(Role.APPROVER);
    }

    public boolean maySee(Actor actor, java.util.UUID audit) {
        return mayApprove(actor) || (actor.has(Role.AUDITOR) && audit.equals(actor.auditId()));
    }

    public void requireSee(Actor actor, java.util.UUID audit) {
        require(maySee(actor, audit));
    }

    public void requireSettle(Actor actor) {
        require(maySettle(actor));
    }

    public void requireApprove(Actor actor) {
        require(mayApprove(actor));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new AccessDeniedException("Not permitted for findings");
        }
    }
}
