package dev.rollcall.licence;

import dev.rollcall.access.Actor;
import org.springframework.stereotype.Component;

/** IT staff and administrators see and edit every licence; its owner sees theirs; nobody else sees any. */
@Component
public class WhoMaySeeLicences {

    public boolean mayEdit(Actor actor) {
        return actor.isIt();
    }

    public boolean mayList(Actor actor) {
        return actor.isIt();
    }

    public boolean maySee(Actor actor, LicenceFields licence) {
        return actor.isIt() || actor.is(licence.ownerId());
    }
}
