package dev.rollcall.locate;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import org.springframework.stereotype.Component;

/**
 * IT staff count every room and look for every asset; a counter counts the room that is theirs; nobody else does. The
 * auditor of an audit may look at what was scanned in it.
 */
@Component
public class WhoMayCount {

    public boolean mayCount(Actor actor, RoomCount count) {
        return actor.isIt() || actor.is(count.counterId());
    }

    public boolean maySee(Actor actor, RoomCount count) {
        boolean audits = actor.has(Role.AUDITOR) && count.auditId().value().equals(actor.auditId());
        return audits || mayCount(actor, count);
    }

    public boolean maySearch(Actor actor) {
        return actor.isIt();
    }
}
