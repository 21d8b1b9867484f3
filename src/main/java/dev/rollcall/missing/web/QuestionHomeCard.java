package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.Questions;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.HomeCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of whoever is asked about missing items. */
@Component
@Order(30)
class QuestionHomeCard implements HomeCard {

    private final Questions questions;

    QuestionHomeCard(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Card> cards(Actor actor) {
        long open = actor.personId() == null
                ? 0
                : questions.openTo(new PersonId(actor.personId())).size();
        return open == 0
                ? List.of()
                : List.of(new Card(
                        "Say where it is",
                        "You may know something about a missing thing.",
                        "/my/missing",
                        "missing",
                        open,
                        false));
    }
}
