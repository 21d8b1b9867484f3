package dev.rollcall.review.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.review.SeatQuestions;
import dev.rollcall.web.HomeCard;
import dev.rollcall.web.Moments;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of those who are asked whether they still need a seat, until they have said so. */
@Component
@Order(20)
class SeatsHomeCard implements HomeCard {

    private final SeatQuestions questions;
    private final Moments moments;

    SeatsHomeCard(SeatQuestions questions, Moments moments) {
        this.questions = questions;
        this.moments = moments;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (actor.personId() == null) {
            return List.of();
        }
        return questions.open(new PersonId(actor.personId())).stream()
                .map(SeatQuestions.Line::answerBy)
                .min(LocalDate::compareTo)
                .stream()
                .map(by -> new Card(
                        "Say whether you need your software",
                        "By " + moments.exact(by),
                        "/my/licences",
                        "kind-licence",
                        null,
                        false))
                .toList();
    }
}
