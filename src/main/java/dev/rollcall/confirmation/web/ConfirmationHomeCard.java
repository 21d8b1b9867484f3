package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import dev.rollcall.web.HomeCard;
import dev.rollcall.web.Moments;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** First on the home page of everybody who is asked what they hold, until they have answered; one page for all audits. */
@Component
@Order(10)
class ConfirmationHomeCard implements HomeCard {

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final Moments moments;

    ConfirmationHomeCard(JdbcClient jdbc, CompanyTime time, Moments moments) {
        this.jdbc = jdbc;
        this.time = time;
        this.moments = moments;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (actor.personId() == null) {
            return List.of();
        }
        return jdbc
                .sql(
                        "SELECT MIN(due) AS due FROM confirmation WHERE person_id = ? AND state = 'OPEN' HAVING COUNT(*) > 0")
                .param(Ids.bytes(actor.personId()))
                .query(Date.class)
                .optional()
                .stream()
                .map(due -> card(due.toLocalDate()))
                .toList();
    }

    private Card card(LocalDate due) {
        boolean urgent = !due.isAfter(time.today().plusDays(1));
        return new Card("Confirm what you hold", "By " + moments.exact(due), "/my/equipment", "hand", null, urgent);
    }
}
