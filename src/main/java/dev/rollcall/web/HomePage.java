package dev.rollcall.web;

import dev.rollcall.access.Actor;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what is asked of whoever looks, then how things stand. */
@Controller
class HomePage {

    private final ObjectProvider<HomeCard> cards;

    HomePage(ObjectProvider<HomeCard> cards) {
        this.cards = cards;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        List<HomeCard.Card> all = cards.orderedStream()
                .flatMap(card -> card.cards(actor).stream())
                .toList();
        model.addAttribute("cards", all);
        return "web/home";
    }
}
