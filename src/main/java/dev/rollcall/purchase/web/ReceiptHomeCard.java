package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.Issues;
import dev.rollcall.web.HomeCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of whoever was issued something. */
@Component
@Order(25)
class ReceiptHomeCard implements HomeCard {

    private final Issues issues;

    ReceiptHomeCard(Issues issues) {
        this.issues = issues;
    }

    @Override
    public List<Card> cards(Actor actor) {
        long open = actor.personId() == null
                ? 0
                : issues.openTo(new PersonId(actor.personId())).size();
        return open == 0
                ? List.of()
                : List.of(new Card(
                        "Say that it came", "Something was issued to you.", "/my/receipts", "hand", open, false));
    }
}
