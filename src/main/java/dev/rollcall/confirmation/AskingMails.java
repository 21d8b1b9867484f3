package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Queues the mail that asks, one a person and day however many audits ask: it lists all that is open when it is sent.
 */
@Component
class AskingMails {

    static final String ASK = "confirmation_to_holder";

    private static final String INSERT = """
            INSERT INTO outbox (text_key, template, person_id, params, state, not_before, attempts, created_at)
            SELECT ?, ?, ?, '{}', 'PENDING', ?, 0, ? FROM (SELECT 1 AS one) AS once
            WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE text_key = ?)
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE person_id = ? AND template = ? AND state = 'PENDING')""";

    private final JdbcTemplate jdbc;
    private final CompanyTime time;

    AskingMails(JdbcTemplate jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void queue(Collection<PersonId> people) {
        Timestamp now = Timestamp.from(time.now());
        LocalDate today = time.today();
        jdbc.batchUpdate(
                INSERT,
                people.stream()
                        .map(person -> {
                            String key = "confirmation:" + person + ":" + today;
                            byte[] id = Ids.bytes(person.value());
                            return new Object[] {key, ASK, id, now, now, key, id, ASK};
                        })
                        .toList());
    }
}
