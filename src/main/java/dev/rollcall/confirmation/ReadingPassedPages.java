package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a person's pages that take no more answers: the latest, for those who come too late. */
@Service
@Transactional(readOnly = true)
public class ReadingPassedPages {

    private static final int LATEST = 3;
    private static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final String contact;

    ReadingPassedPages(JdbcClient jdbc, CompanyTime time, @Value("${rollcall.mail.contact}") String contact) {
        this.jdbc = jdbc;
        this.time = time;
        this.contact = contact;
    }

    public List<PassedPage> of(PersonId person) {
        return jdbc.sql("""
                        SELECT a.name, c.due, c.state, c.answered_at, c.deferred_until, l.display_name AS lead_name,
                               (SELECT MAX(s.receipt) FROM submission s
                                WHERE s.person_id = c.person_id AND s.submitted_at = c.answered_at) AS reference,
                               (SELECT COUNT(*) FROM audit_item i WHERE i.audit_id = c.audit_id
                                AND i.holder_id = c.person_id AND i.method IN ('ASK', 'DEFER')) AS things
                        FROM confirmation c JOIN audit a ON a.id = c.audit_id LEFT JOIN person l ON l.id = a.lead_id
                        WHERE c.person_id = :person AND c.state <> 'PREPARED' AND c.due >= :since
                        ORDER BY c.due DESC, c.id DESC LIMIT :latest""")
                .param("person", Ids.bytes(person.value()))
                .param("since", Date.valueOf(time.today().minusDays(DAYS)))
                .param("latest", LATEST)
                .query((row, n) -> passed(row))
                .list();
    }

    private PassedPage passed(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        Date until = row.getDate("deferred_until");
        String lead = row.getString("lead_name");
        return new PassedPage(
                row.getString("name"),
                row.getDate("due").toLocalDate(),
                ConfirmationState.valueOf(row.getString("state")),
                answered == null ? null : answered.toInstant(),
                row.getString("reference"),
                until == null ? null : until.toLocalDate(),
                row.getLong("things"),
                lead == null ? contact : lead);
    }
}
