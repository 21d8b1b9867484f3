package dev.rollcall.review;

import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the mail of the day: the licences about which their owner has to decide. */
@Component
@Order(30)
class DecisionsInDigest implements DigestPart {

    private final JdbcClient jdbc;

    DecisionsInDigest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> lines = jdbc.sql(
                        "SELECT l.product, r.due FROM licence_review r JOIN licence l ON l.id = r.licence_id"
                                + " WHERE r.state = 'DECIDE' AND r.reviewer_id = ? ORDER BY l.product LIMIT 50")
                .param(Ids.bytes(recipient.value()))
                .query((row, n) ->
                        row.getString(1) + ", by " + DayText.of(row.getDate(2).toLocalDate()))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Please decide about " + (lines.size() == 1 ? "a licence" : "licences") + " of yours",
                        "Seats and accounts do not agree, or a date is near. The task says what is amiss and what it costs.",
                        lines,
                        links.page("/tasks"),
                        "See what is amiss"));
    }
}
