package dev.rollcall.locate;

import dev.rollcall.access.Actor;
import org.springframework.stereotype.Component;

/** IT staff count every room and look for every asset; a counter counts the room that is theirs; nobody else does. */
@Component
public class WhoMayCount {

    public boolean mayCount(Actor actor, RoomCount count) {
        return actor.isIt() || actor.is(count.counterId());
    }

    public boolean maySearch(Actor actor) {
        return actor.isIt();
    }
}
