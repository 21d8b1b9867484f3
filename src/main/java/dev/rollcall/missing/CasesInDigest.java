package dev.rollcall.missing;

import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the mail of the day: the cases whose next step is with IT staff, or with approvers; the most urgent first. */
@Component
@Order(20)
class CasesInDigest implements DigestPart {

    private static final String WAITING = """
            SELECT COALESCE(a.tag, '') AS tag, COALESCE(i.title, a.name, a.model, 'Thing without a name') AS title, c.state, c.due,
                   c.incident = TRUE AND c.incident_number IS NULL AND c.state <> 'CONFIRMING' AND c.reopened_at IS NULL AS untold
            FROM missing_case c JOIN asset a ON a.id = c.asset_id
            LEFT JOIN audit_item i ON i.audit_id = c.audit_id AND i.asset_id = c.asset_id
            WHERE c.state <> 'CLOSED' AND ((c.state = 'CONFIRMING' AND :approves = TRUE)
              OR (:chases = TRUE AND (c.state IN ('LOOKING', 'DECIDING') OR (c.incident = TRUE AND c.incident_number IS NULL
                  AND c.state <> 'CONFIRMING' AND c.reopened_at IS NULL))))
            ORDER BY c.due, c.id LIMIT 50""";

    private final JdbcClient jdbc;

    CasesInDigest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        boolean chases = has(recipient, "IT");
        boolean approves = has(recipient, "APPROVER");
        List<String> lines = chases || approves
                ? jdbc.sql(WAITING)
                        .param("chases", chases)
                        .param("approves", approves)
                        .query((row, n) -> line(row))
                        .list()
                : List.of();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Missing items that wait for you",
                        "One of your group takes each; whoever claims the task has it.",
                        lines,
                        links.page("/missing"),
                        "See the cases"));
    }

    private static String line(ResultSet row) throws SQLException {
        String what = switch (CaseState.valueOf(row.getString("state"))) {
            case LOOKING -> "look for it";
            case DECIDING -> "decide what became of it";
            case CONFIRMING -> "confirm the ending";
            default -> "";
        };
        String security = row.getBoolean("untold") ? "tell security" : "";
        String both = what.isEmpty() || security.isEmpty() ? what + security : security + ", " + what;
        return (row.getString("tag") + " " + row.getString("title")).strip() + " – " + both + ", by "
                + DayText.of(row.getDate("due").toLocalDate());
    }

    private boolean has(PersonId person, String role) {
        return jdbc.sql("SELECT COUNT(*) FROM account WHERE person_id = ? AND disabled = FALSE"
                                + " AND CONCAT(',', roles, ',') LIKE CONCAT('%,', ?, ',%')")
                        .params(Ids.bytes(person.value()), role)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
