package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Queues the mails that ask: one a person and day however many audits ask, listing all that is open when it is sent, and
 * one to each lead whose people are asked on a sheet.
 */
@Component
class AskingMails {

    static final String ASK = "confirmation_to_holder";
    static final String ASK_LEAD = "sheet_to_lead";

    private static final String INSERT = """
            INSERT INTO outbox (text_key, template, person_id, params, state, not_before, attempts, created_at)
            SELECT ?, ?, ?, '{}', 'PENDING', ?, 0, ? FROM (SELECT 1 AS one) AS once
            WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE text_key = ?)
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE person_id = ? AND template = ? AND state = 'PENDING')""";

    private static final String SHEETS = """
            INSERT INTO outbox (text_key, template, person_id, subject_id, params, state, not_before, attempts, created_at)
            SELECT CONCAT('sheet:', MIN(c.seq)), ?, m.id, ?, '{}', 'PENDING', ?, 0, ?
            FROM confirmation c JOIN person p ON p.id = c.person_id JOIN person m ON m.id = p.manager_id
            WHERE c.audit_id = ? AND c.state = 'OPEN' AND p.reach = 'SHEET' AND m.email IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.person_id = m.id AND o.subject_id = ? AND o.template = ?)
            GROUP BY m.id""";

    private final JdbcTemplate jdbc;
    private final CompanyTime time;

    AskingMails(JdbcTemplate jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Asks each lead, once an audit, to fill in the sheet of those who are asked that way. */
    void askLeads(AuditId audit) {
        Timestamp now = Timestamp.from(time.now());
        byte[] id = Ids.bytes(audit.value());
        jdbc.update(SHEETS, ASK_LEAD, id, now, now, id, id, ASK_LEAD);
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
