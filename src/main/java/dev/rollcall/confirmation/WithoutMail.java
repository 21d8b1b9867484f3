package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who are asked, are there, and are not reached by mail: by printed slip, or on a sheet that their lead fills in. */
@Repository
public class WithoutMail {

    /** No mail goes to p, whatever the reason. */
    static final String UNREACHED = "(p.reach <> 'MAIL' OR p.email IS NULL OR p.email = '')";

    /** c waits for the answer of somebody who is there. */
    static final String WAITING = """
            c.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM absence x WHERE x.person_id = c.person_id
                                             AND x.first_day <= :today AND x.last_day >= :today)""";

    /** A sheet needs somebody who fills it in. */
    private static final String BY_SLIP = "(p.reach <> 'SHEET' OR p.manager_id IS NULL)";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    WithoutMail(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Whose slips are to be printed, by department and name, as they are handed out.
     *
     * @param again also those who have one
     * @param text part of a name or department, null for all
     */
    List<Unreached> bySlip(AuditId audit, boolean again, String text, int most) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = " AND " + UNREACHED + " AND " + BY_SLIP + (again ? "" : " AND c.slip_printed_at IS NULL");
        if (text != null && !text.isBlank()) {
            where += " AND (LOWER(p.display_name) LIKE :text OR LOWER(p.department) LIKE :text)";
            parameters.put("text", "%" + text.strip().toLowerCase() + "%");
        }
        return find(audit, where, parameters, most);
    }

    /** One person, however they are reached; empty when nothing waits for their answer. */
    List<Unreached> one(AuditId audit, PersonId person) {
        return find(audit, " AND c.person_id = :person", Map.of("person", Ids.bytes(person.value())), 1);
    }

    private List<Unreached> find(AuditId audit, String where, Map<String, Object> parameters, int most) {
        return jdbc.sql("""
                        SELECT p.id, p.display_name, p.department, m.display_name AS lead_name,
                               CASE WHEN s.name IS NULL THEN l.name ELSE CONCAT(s.name, ', ', l.name) END AS place
                        FROM confirmation c JOIN person p ON p.id = c.person_id
                        LEFT JOIN person m ON m.id = p.manager_id
                        LEFT JOIN location l ON l.id = p.location_id LEFT JOIN location s ON s.id = l.site_id
                        WHERE c.audit_id = :audit AND """ + " " + WAITING + where + """
                        \sORDER BY p.department, p.display_name, p.id LIMIT :most""")
                .params(parameters)
                .param("audit", Ids.bytes(audit.value()))
                .param("today", Date.valueOf(time.today()))
                .param("most", most)
                .query((row, n) -> new Unreached(
                        new PersonId(Ids.uuid(row.getBytes("id"))),
                        row.getString("display_name"),
                        row.getString("department"),
                        row.getString("place"),
                        row.getString("lead_name")))
                .list();
    }

    /** How many wait for a slip, and whose sheets are to be filled in. */
    @Transactional(readOnly = true)
    public Counts counts(AuditId audit) {
        List<Sheet> sheets = new ArrayList<>();
        long[] slips = new long[2];
        jdbc.sql("""
                        SELECT p.manager_id, m.display_name AS lead_name, COUNT(*) AS people,
                               SUM(CASE WHEN %1$s THEN 1 ELSE 0 END) AS slips,
                               SUM(CASE WHEN %1$s AND c.slip_printed_at IS NULL THEN 1 ELSE 0 END) AS unprinted
                        FROM confirmation c JOIN person p ON p.id = c.person_id LEFT JOIN person m ON m.id = p.manager_id
                        WHERE c.audit_id = :audit AND %2$s AND %3$s
                        GROUP BY p.manager_id, m.display_name ORDER BY lead_name""".formatted(BY_SLIP, WAITING, UNREACHED))
                .param("audit", Ids.bytes(audit.value()))
                .param("today", Date.valueOf(time.today()))
                .query(row -> {
                    slips[0] += row.getLong("slips");
                    slips[1] += row.getLong("unprinted");
                    if (row.getBytes("manager_id") != null) {
                        sheets.add(new Sheet(
                                new PersonId(Ids.uuid(row.getBytes("manager_id"))),
                                row.getString("lead_name"),
                                row.getLong("people")));
                    }
                });
        return new Counts(slips[0], slips[1], sheets);
    }

    /**
     * Somebody who gets a slip.
     *
     * @param department null when not on record, as are place and lead
     */
    record Unreached(PersonId person, String name, String department, String place, String lead) {}

    /**
     * @param slips people who are asked by slip and have not answered
     * @param unprinted those of them without one
     * @param sheets leads of people without mail
     */
    public record Counts(long slips, long unprinted, List<Sheet> sheets) {
        public boolean isEmpty() {
            return slips == 0 && sheets.isEmpty();
        }
    }

    /** One lead's sheet. */
    public record Sheet(PersonId lead, String name, long people) {}
}
