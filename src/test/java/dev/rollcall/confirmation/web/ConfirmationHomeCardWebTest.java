package dev.rollcall.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import dev.rollcall.web.HomeCard;
import dev.rollcall.web.Moments;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ConfirmationHomeCardWebTest {

    @Autowired
    private ConfirmationHomeCard card;

    @Autowired
    private Moments moments;

    @Autowired
    private JdbcClient jdbc;

    private final UUID person = Ids.next();
    private final Actor actor =
            new Actor(UUID.randomUUID(), person, UUID.randomUUID(), "Ben", Set.of(Role.EMPLOYEE), null, Set.of());

    @Test
    void asksForTheEarliestOfSeveralAudits() {
        asked("OPEN", LocalDate.of(2099, 5, 2));
        asked("OPEN", LocalDate.of(2099, 5, 1));

        assertThat(card.cards(actor))
                .containsExactly(new HomeCard.Card(
                        "Confirm what you hold",
                        "By " + moments.exact(LocalDate.of(2099, 5, 1)),
                        "/my/equipment",
                        "hand",
                        null,
                        false));
    }

    @Test
    void isUrgentOnTheLastDays() {
        asked("OPEN", LocalDate.of(2001, 1, 1));

        assertThat(card.cards(actor)).extracting(HomeCard.Card::urgent).containsExactly(true);
    }

    @Test
    void asksNobodyWhoHasAnswered() {
        asked("CONFIRMED", LocalDate.of(2099, 5, 2));

        assertThat(card.cards(actor)).isEmpty();
    }

    private void asked(String state, LocalDate due) {
        jdbc.sql("""
                        INSERT INTO confirmation (id, version, audit_id, person_id, subject_key, state, due, chase_level, process_ended)
                        VALUES (?, 0, ?, ?, ?, ?, ?, 0, FALSE)
                        """)
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(Ids.next()),
                        Ids.bytes(person),
                        Ids.bytes(Ids.next()),
                        state,
                        Date.valueOf(due))
                .update();
    }
}
