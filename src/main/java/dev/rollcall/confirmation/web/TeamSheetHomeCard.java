package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.ReadingTeamSheets;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.HomeCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of a lead some of whose people get no mail, until all of them have answered. */
@Component
@Order(20)
class TeamSheetHomeCard implements HomeCard {

    private final ReadingTeamSheets sheets;

    TeamSheetHomeCard(ReadingTeamSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Card> cards(Actor actor) {
        long waiting = actor.personId() == null ? 0 : sheets.waitingFor(new PersonId(actor.personId()));
        return waiting == 0
                ? List.of()
                : List.of(new Card(
                        "Fill in your team’s sheet",
                        "People of yours who get no mail and have not answered",
                        "/team-sheet",
                        "people",
                        waiting,
                        false));
    }
}
