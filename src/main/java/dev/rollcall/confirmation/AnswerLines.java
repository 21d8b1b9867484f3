package dev.rollcall.confirmation;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has answered in an audit and who has not, for its page and for other programs. By name only for those who may see
 * it: a manager sees the people of their own line and no others.
 */
@Service
@Transactional(readOnly = true)
public class AnswerLines {

    private final JdbcClient jdbc;
    private final WhoMayAudit whoMay;

    AnswerLines(JdbcClient jdbc, WhoMayAudit whoMay) {
        this.jdbc = jdbc;
        this.whoMay = whoMay;
    }

    /**
     * One page of the list, by name.
     *
     * @param state null for all
     * @param text part of a name or department, null for all
     */
    public Page<Line> list(Actor actor, AuditId audit, ConfirmationState state, String text, Pageable page) {
        whoMay.requireSee(actor, audit);
        Optional<Set<UUID>> names = whoMay.namesOf(actor, audit);
        if (names.isPresent() && names.get().isEmpty()) {
            return Page.empty(page);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("audit", Ids.bytes(audit.value()));
        String where = " FROM confirmation c JOIN person p ON p.id = c.person_id"
                + " LEFT JOIN person b ON b.subject_key = c.slip_printed_by_key WHERE c.audit_id = :audit";
        if (names.isPresent()) {
            where += " AND c.person_id IN (:line)";
            parameters.put("line", names.get().stream().map(Ids::bytes).toList());
        }
        if (state != null) {
            where += " AND c.state = :state";
            parameters.put("state", state.name());
        }
        if (text != null && !text.isBlank()) {
            where += " AND (LOWER(p.display_name) LIKE :text OR LOWER(p.department) LIKE :text)";
            parameters.put("text", "%" + text.strip().toLowerCase() + "%");
        }
        long total = jdbc.sql("SELECT COUNT(*)" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Line> lines = jdbc.sql("SELECT c.id, c.person_id, p.display_name, p.department, p.reach, c.state, c.due,"
                        + " c.deferred_until, c.chase_level, c.disowned_at, c.slip_printed_at,"
                        + " COALESCE(b.display_name, c.slip_printed_by_name) AS slip_printed_by" + where
                        + " ORDER BY p.display_name, c.id LIMIT :most OFFSET :offset")
                .params(parameters)
                .param("most", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> {
                    Date until = row.getDate("deferred_until");
                    return new Line(
                            Ids.uuid(row.getBytes("id")),
                            Ids.uuid(row.getBytes("person_id")),
                            row.getString("display_name"),
                            row.getString("department"),
                            row.getString("reach"),
                            ConfirmationState.valueOf(row.getString("state")),
                            row.getDate("due").toLocalDate(),
                            until == null ? null : until.toLocalDate(),
                            row.getInt("chase_level"),
                            row.getTimestamp("disowned_at") != null,
                            Optional.ofNullable(row.getTimestamp("slip_printed_at"))
                                    .map(Timestamp::toInstant)
                                    .orElse(null),
                            row.getString("slip_printed_by"));
                })
                .list();
        return new PageImpl<>(lines, page, total);
    }

    /**
     * One person in one audit.
     *
     * @param reach MAIL, SLIP or SHEET
     * @param deferredUntil asked again on that day if deferred, can check from then on if open; else null
     * @param chaseLevel 4 and above: handed to IT
     * @param disowned whoever opened the link said that they are somebody else
     * @param slipPrintedAt the newest slip since they were asked, null without one
     * @param slipPrintedBy who made it
     */
    public record Line(
            UUID id,
            UUID personId,
            String name,
            String department,
            String reach,
            ConfirmationState state,
            LocalDate due,
            LocalDate deferredUntil,
            int chaseLevel,
            boolean disowned,
            Instant slipPrintedAt,
            String slipPrintedBy) {}
}
