package dev.rollcall.confirmation;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.PeopleScope;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.Reach;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an audit asks: the holders of its items, or in a discovery audit everybody in its scope. */
@Component
class PeopleToAsk {

    private static final String COLUMNS = """
            SELECT p.id, p.subject_key, p.manager_id, p.email, p.reach,
                   (SELECT MAX(a.last_day) FROM absence a
                    WHERE a.person_id = p.id AND a.first_day <= :today AND a.last_day >= :today) AS absent_until
            FROM person p WHERE
            """;
    private static final String HOLDS = """
             EXISTS (SELECT 1 FROM audit_item i WHERE i.audit_id = :audit AND i.holder_id = p.id
                     AND i.method IN ('ASK', 'DEFER') AND (i.outcome IS NULL OR i.outcome = 'DEFERRED'))""";
    private static final String NOT_YET = """
             AND NOT EXISTS (SELECT 1 FROM confirmation c WHERE c.audit_id = :audit AND c.person_id = p.id)
            ORDER BY p.id LIMIT :most""";

    private final JdbcClient jdbc;

    PeopleToAsk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to so many who have no confirmation in the audit yet. */
    List<Asked> next(Audit audit, LocalDate today, int most) {
        PeopleScope scope = new PeopleScope(audit.draft().scope());
        String who = audit.isDiscovery() ? scope.sql() : HOLDS;
        JdbcClient.StatementSpec statement = jdbc.sql(COLUMNS + who + "\n" + NOT_YET)
                .param("audit", Ids.bytes(audit.getId()))
                .param("today", Date.valueOf(today))
                .param("most", most);
        if (audit.isDiscovery()) {
            statement = statement.params(scope.parameters());
        }
        return statement.query((row, n) -> asked(row)).list();
    }

    /** One person, whatever they hold; used when somebody else's answer names them. */
    Asked one(PersonId person, LocalDate today) {
        return jdbc.sql(COLUMNS + " p.id = :person")
                .param("person", Ids.bytes(person.value()))
                .param("today", Date.valueOf(today))
                .query((row, n) -> asked(row))
                .single();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        byte[] manager = row.getBytes("manager_id");
        Date absentUntil = row.getDate("absent_until");
        String email = row.getString("email");
        Reach reach = Reach.valueOf(row.getString("reach"));
        return new Asked(
                new PersonId(Ids.uuid(row.getBytes("id"))),
                Ids.uuid(row.getBytes("subject_key")),
                manager == null ? null : new PersonId(Ids.uuid(manager)),
                reach == Reach.MAIL && email != null && !email.isBlank(),
                absentUntil == null ? null : absentUntil.toLocalDate().plusDays(1));
    }

    /**
     * @param manager null where nobody is on record
     * @param byMail otherwise by slip or team sheet
     * @param backOn the first day after an absence that covers today, null for whoever is there
     */
    record Asked(PersonId person, UUID subjectKey, PersonId manager, boolean byMail, LocalDate backOn) {
        boolean isAbsent() {
            return backOn != null;
        }
    }
}
