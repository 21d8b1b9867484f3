package dev.rollcall.confirmation.mail;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has not answered when the mail is sent; neither absent people nor those who can check only later are among them. */
@Component
class SilentMails {

    private static final String SILENT = """
            SELECT p.display_name, a.name AS audit, c.due FROM confirmation c
            JOIN person p ON p.id = c.person_id JOIN audit a ON a.id = c.audit_id
            WHERE c.disowned_at IS NULL AND c.chase_level >= 3
              AND (c.deferred_until IS NULL OR c.deferred_until <= :today)
              AND NOT EXISTS (SELECT 1 FROM absence x WHERE x.person_id = c.person_id
                              AND x.first_day <= :today AND x.last_day >= :today)""";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    SilentMails(JdbcClient jdbc, CompanyTime time) {
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Of the manager's own people, and of those whose manager is away and has them for a deputy. */
    List<Silent> ofManager(PersonId manager) {
        return jdbc.sql(
                        SILENT
                                + " AND c.state = 'OPEN' AND a.state = 'RUNNING' AND (c.manager_id = :manager OR EXISTS (SELECT 1 FROM person m"
                                + " JOIN absence y ON y.person_id = m.id AND y.first_day <= :today AND y.last_day >= :today"
                                + " WHERE m.id = c.manager_id AND m.deputy_id = :manager)) ORDER BY p.display_name, a.name LIMIT 200")
                .param("manager", Ids.bytes(manager.value()))
                .param("today", Date.valueOf(time.today()))
                .query(Silent.class)
                .list();
    }

    /** Also those whose last day has passed by now. */
    List<Silent> ofAudit(UUID audit) {
        return jdbc.sql(
                        SILENT
                                + " AND c.state IN ('OPEN', 'NO_ANSWER') AND c.audit_id = :audit ORDER BY p.display_name LIMIT 200")
                .param("audit", Ids.bytes(audit))
                .param("today", Date.valueOf(time.today()))
                .query(Silent.class)
                .list();
    }

    /** One who is silent, as the mail lists them. */
    public record Silent(String displayName, String audit, LocalDate due) {

        public String lastDay() {
            return DayText.of(due);
        }
    }
}
