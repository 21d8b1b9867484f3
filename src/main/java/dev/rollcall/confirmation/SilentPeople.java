package dev.rollcall.confirmation;

import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.Digests;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Those who have not answered, are not on record as absent and can check by now; chased by one statement for all of a
 * group. Nobody is chased at a level twice, but anew from the day on which they said that they can check.
 */
@Repository
class SilentPeople {

    private static final String WAITS = """
            \sc.audit_id = :audit AND c.state = 'OPEN' AND c.disowned_at IS NULL
              AND (c.deferred_until IS NULL OR c.deferred_until <= :today)
              AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.person_id = c.person_id
                              AND a.first_day <= :today AND a.last_day >= :today)
              AND """ + " " + MissedThings.ASKS_FOR_MORE;
    private static final String SILENT = WAITS + """
            \sAND c.chase_level < :level AND CAST(c.opened_at AS DATE) = :asked AND c.due = :due""";
    private static final String REMINDER = """
            CONCAT('confirmation:', c.seq, ':reminder-', :levelText,
                   CASE WHEN c.deferred_until IS NULL THEN '' ELSE CONCAT('-from-', c.deferred_until) END)""";

    /** Somebody to turn to: who has left or has no address is none. */
    private static final String HAS_MANAGER = """
            EXISTS (SELECT 1 FROM person m WHERE m.id = c.manager_id AND m.status <> 'LEFT' AND m.email IS NOT NULL)""";

    /** The manager, or the deputy on record while the manager is away and the deputy is not. */
    private static final String STANDS_IN = """
            COALESCE((SELECT d.id FROM person m JOIN person d ON d.id = m.deputy_id
                      WHERE m.id = c.manager_id AND d.status <> 'LEFT' AND d.email IS NOT NULL
                        AND EXISTS (SELECT 1 FROM absence x WHERE x.person_id = m.id
                                    AND x.first_day <= :today AND x.last_day >= :today)
                        AND NOT EXISTS (SELECT 1 FROM absence y WHERE y.person_id = d.id
                                        AND y.first_day <= :today AND y.last_day >= :today)), c.manager_id)""";

    private static final String COLUMNS =
            "INSERT INTO outbox (text_key, template, person_id, subject_id, params, state, not_before, attempts, created_at) ";

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final Digests digests;

    SilentPeople(JdbcClient jdbc, CompanyTime time, Digests digests) {
        this.jdbc = jdbc;
        this.time = time;
        this.digests = digests;
    }

    /** The distinct inputs of the decision. */
    List<Group> groups(AuditId audit) {
        return jdbc.sql("""
                        SELECT DISTINCT CAST(opened_at AS DATE) AS asked, due,
                               CASE WHEN %s THEN 1 ELSE 0 END AS has_manager
                        FROM confirmation c WHERE audit_id = :audit AND state = 'OPEN'
                        ORDER BY asked, due, has_manager""".formatted(HAS_MANAGER))
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> new Group(
                        row.getDate("asked").toLocalDate(), row.getDate("due").toLocalDate(), row.getInt(3) == 1))
                .list();
    }

    /** Whether anybody of the group has not been chased at the level yet. */
    boolean any(AuditId audit, Group group, int level, LocalDate today) {
        return bind("SELECT COUNT(*) FROM confirmation c WHERE " + SILENT + manager(group), audit, group, level, today)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A mail to each who named a day on which they can check, as soon as it has come; once for each day named. */
    void remindAsAgreed(AuditId audit, LocalDate today) {
        jdbc.sql(COLUMNS + "SELECT " + REMINDER + """
                        , 'reminder_to_holder', c.person_id, c.id, '{}', 'PENDING', :now, 0, :now
                        FROM confirmation c JOIN person p ON p.id = c.person_id
                        WHERE p.reach = 'MAIL' AND p.email IS NOT NULL AND c.deferred_until IS NOT NULL AND """ + WAITS + """
                        \sAND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.person_id = c.person_id
                                           AND o.template = 'reminder_to_holder' AND o.created_at >= c.deferred_until)""")
                .param("audit", Ids.bytes(audit.value()))
                .param("today", Date.valueOf(today))
                .param("levelText", "agreed")
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    /** A mail to each; one a day, however many audits remind. */
    void remind(AuditId audit, Group group, int level, LocalDate today) {
        bind(
                        COLUMNS + "SELECT " + REMINDER + """
                                , 'reminder_to_holder', c.person_id,
                                       c.id, '{}', 'PENDING', :now, 0, :now
                                FROM confirmation c JOIN person p ON p.id = c.person_id
                                WHERE p.reach = 'MAIL' AND p.email IS NOT NULL AND """ + SILENT + manager(group) + """
                                \sAND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.person_id = c.person_id
                                                   AND o.template = 'reminder_to_holder' AND o.created_at >= :dayStart)
                                  AND NOT EXISTS (SELECT 1 FROM outbox o
                                                  WHERE o.text_key = """ + " " + REMINDER + ")",
                        audit,
                        group,
                        level,
                        today)
                .param("levelText", String.valueOf(level))
                .param("dayStart", Timestamp.from(time.endOf(today.minusDays(1))))
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    /** In the one mail that each manager gets that day, or their deputy while they are away. */
    void tellManagers(AuditId audit, Group group, int level, LocalDate today) {
        digests.tell(bind(
                        "SELECT DISTINCT " + STANDS_IN + " AS manager FROM confirmation c WHERE " + SILENT
                                + manager(group),
                        audit,
                        group,
                        level,
                        today)
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list());
    }

    void tellLead(AuditId audit, PersonId lead, int level, LocalDate today) {
        tell(audit, "p.id = :lead", lead, level, today);
    }

    /** Those of IT who have an address; the list itself stands on the audit's page. */
    void tellIt(AuditId audit, int level, LocalDate today) {
        tell(
                audit,
                "EXISTS (SELECT 1 FROM account x WHERE x.person_id = p.id AND x.disabled = FALSE AND "
                        + Role.IT.heldIn("x.roles") + ")",
                null,
                level,
                today);
    }

    private void tell(AuditId audit, String who, PersonId lead, int level, LocalDate today) {
        String key = "silent:" + audit + ":" + level + ":" + today + ":";
        JdbcClient.StatementSpec statement = jdbc.sql(COLUMNS + """
                        SELECT CONCAT(:textKey, SUBSTRING(p.email, 1, 80)), 'silent_to_lead', p.id, :audit, '{}',
                               'PENDING', :now, 0, :now
                        FROM person p WHERE p.email IS NOT NULL AND """ + " " + who + """
                        \sAND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.person_id = p.id AND o.subject_id = :audit
                                         AND o.template = 'silent_to_lead' AND o.created_at >= :dayStart)""")
                .param("textKey", key)
                .param("audit", Ids.bytes(audit.value()))
                .param("dayStart", Timestamp.from(time.endOf(today.minusDays(1))))
                .param("now", Timestamp.from(time.now()));
        if (lead != null) {
            statement = statement.param("lead", Ids.bytes(lead.value()));
        }
        statement.update();
    }

    /** Remembers that the level was taken. */
    void raise(AuditId audit, Group group, int level, LocalDate today) {
        String where = (SILENT + manager(group)).replace("c.", "confirmation.");
        bind(
                        "UPDATE confirmation SET version = version + 1, chase_level = :level WHERE " + where,
                        audit,
                        group,
                        level,
                        today)
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, AuditId audit, Group group, int level, LocalDate today) {
        return jdbc.sql(sql)
                .param("audit", Ids.bytes(audit.value()))
                .param("level", level)
                .param("asked", Date.valueOf(group.asked()))
                .param("due", Date.valueOf(group.due()))
                .param("today", Date.valueOf(today));
    }

    private static String manager(Group group) {
        return (group.hasManager() ? " AND " : " AND NOT ") + HAS_MANAGER;
    }

    /**
     * People for whom the decision has the same inputs.
     *
     * @param asked the day on which they were asked
     */
    record Group(LocalDate asked, LocalDate due, boolean hasManager) {}
}
