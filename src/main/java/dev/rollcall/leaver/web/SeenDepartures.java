package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.Departures;
import dev.rollcall.leaver.WhoMaySeeDepartures;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A departure for whoever may see it. */
@Component
class SeenDepartures {

    private final Departures departures;
    private final WhoMaySeeDepartures who;

    SeenDepartures(Departures departures, WhoMaySeeDepartures who) {
        this.departures = departures;
        this.who = who;
    }

    /** Not found, or refused where it is not theirs to see. */
    Departure seen(UUID id, Actor actor) {
        Departure one = departures
                .find(new DepartureId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        who.requireSee(actor, one.personId());
        return one;
    }

    boolean mayHandle(Actor actor) {
        return who.mayHandle(actor);
    }

    void requireHandle(Actor actor) {
        who.requireHandle(actor);
    }
}
