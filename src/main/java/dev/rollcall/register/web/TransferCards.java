package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.Transfers;
import dev.rollcall.register.WhoMayTransfer;
import dev.rollcall.web.HomeCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: transfers that wait for the actor's answer. */
@Component
@Order(140)
class TransferCards implements HomeCard {

    private static final int MOST = 200;

    private final Transfers transfers;
    private final WhoMayTransfer who;

    TransferCards(Transfers transfers, WhoMayTransfer who) {
        this.transfers = transfers;
        this.who = who;
    }

    @Override
    public List<Card> cards(Actor actor) {
        long waiting = actor.isIt()
                ? transfers.open(MOST).stream()
                        .filter(transfer -> who.mayAnswer(actor, transfer))
                        .count()
                : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Card(
                        "Answer transfers",
                        "Assets that shall move to another legal entity.",
                        "/register/transfers",
                        "entity",
                        waiting,
                        false));
    }
}
