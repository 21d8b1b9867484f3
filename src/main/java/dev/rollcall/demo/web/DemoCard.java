package dev.rollcall.demo.web;

import dev.rollcall.access.Actor;
import dev.rollcall.web.HomeCard;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On everybody's home page, last: what there is to try in the sample company. */
@Component
@Profile("demo")
@Order(400)
class DemoCard implements HomeCard {

    private static final Card CARD = new Card(
            "Look around the sample company",
            "What to try with each account, where each case is, and files to import",
            DemoController.PAGE,
            "info",
            null,
            false);

    @Override
    public List<Card> cards(Actor actor) {
        return List.of(CARD);
    }
}
