package dev.rollcall.missing;

import dev.rollcall.calendar.Calendars;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.Digests;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of missing items in their one mail of the day: those who are asked, when their quiet time ends and once
 * before their last day; IT staff and approvers, when a step becomes theirs and once when it is overdue.
 */
@Component
class TellingPeople {

    private static final String PRESENT = """
            p.status <> 'LEFT' AND p.email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM absence x
              WHERE x.person_id = p.id AND x.first_day <= :today AND x.last_day >= :today)""";

    private static final String NEW_STEPS = """
            (told_at IS NULL OR (due < :today AND CAST(told_at AS DATE) <= due))""";

    private final JdbcClient jdbc;
    private final Digests digests;
    private final Calendars calendars;
    private final CompanyTime time;

    TellingPeople(JdbcClient jdbc, Digests digests, Calendars calendars, CompanyTime time) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.calendars = calendars;
        this.time = time;
    }

    @Transactional
    void tell(LocalDate today) {
        LocalDate tomorrow = calendars.ofLocation(null).plus(today, 1);
        asked("quiet_until <= :day", "quiet_until = NULL", today);
        asked("quiet_until IS NULL AND reminded = FALSE AND due <= :day", "reminded = TRUE", tomorrow);
        staff(
                "'IT'",
                "state IN ('LOOKING', 'DECIDING') OR (incident = TRUE AND incident_number IS NULL"
                        + " AND state IN ('OPENED', 'ASKING'))",
                today);
        staff("'APPROVER'", "state = 'CONFIRMING'", today);
    }

    private void asked(String which, String set, LocalDate day) {
        String where = " WHERE state = 'OPEN' AND " + which;
        List<PersonId> people = jdbc.sql("SELECT DISTINCT person_id FROM missing_question" + where)
                .param("day", Date.valueOf(day))
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
        if (!people.isEmpty()) {
            jdbc.sql("UPDATE missing_question SET " + set + where)
                    .param("day", Date.valueOf(day))
                    .update();
            digests.tell(people);
        }
    }

    private void staff(String role, String steps, LocalDate today) {
        String where = " WHERE (" + steps + ") AND " + NEW_STEPS;
        int fresh = jdbc.sql("UPDATE missing_case SET told_at = :now" + where)
                .param("now", Timestamp.from(time.now()))
                .param("today", Date.valueOf(today))
                .update();
        if (fresh > 0) {
            digests.tell(jdbc.sql("SELECT DISTINCT p.id FROM person p JOIN account a ON a.person_id = p.id"
                            + " WHERE a.disabled = FALSE AND CONCAT(',', a.roles, ',') LIKE CONCAT('%,', " + role
                            + ", ',%') AND " + PRESENT)
                    .param("today", Date.valueOf(today))
                    .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                    .list());
        }
    }
}
