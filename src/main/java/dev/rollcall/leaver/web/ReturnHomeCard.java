package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.Departures;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.HomeCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of whoever leaves. */
@Component
@Order(25)
class ReturnHomeCard implements HomeCard {

    private final Departures departures;

    ReturnHomeCard(Departures departures) {
        this.departures = departures;
    }

    @Override
    public List<Card> cards(Actor actor) {
        int open = actor.personId() == null
                ? 0
                : departures
                        .openOf(new PersonId(actor.personId()))
                        .map(Departure::expected)
                        .orElse(0);
        return open == 0
                ? List.of()
                : List.of(new Card(
                        "Give back what you hold", "Say how it comes back.", "/my/return", "hand", (long) open, false));
    }
}
