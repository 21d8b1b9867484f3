package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.Move;
import dev.rollcall.leaver.MoveItems;
import dev.rollcall.leaver.Moves;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.HomeCard;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of whoever has moved, or is said to have taken something over. */
@Component
@Order(26)
class MoveHomeCards implements HomeCard {

    private final Moves moves;
    private final MoveItems items;

    MoveHomeCards(Moves moves, MoveItems items) {
        this.moves = moves;
        this.items = items;
    }

    @Override
    public List<Card> cards(Actor actor) {
        List<Card> cards = new ArrayList<>();
        if (actor.personId() != null) {
            PersonId person = new PersonId(actor.personId());
            moves.openOf(person)
                    .filter(Move::isAsked)
                    .ifPresent(move -> cards.add(new Card(
                            "You have moved", "Say what goes along.", "/my/return/move", "hand", null, false)));
            long offered = items.offeredTo(person).size();
            if (offered > 0) {
                cards.add(new Card(
                        "Do you have it?",
                        "Somebody says to have handed it over.",
                        "/my/return/offers",
                        "hand",
                        offered,
                        false));
            }
        }
        return cards;
    }
}
