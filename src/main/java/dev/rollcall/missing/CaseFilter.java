package dev.rollcall.missing;

import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases a list shows.
 *
 * @param q part of tag, title or the holder's name
 * @param state name of a state; OPEN, the default, for all that are not closed; ANY for all
 * @param how name of a way in which things go missing
 * @param ending name of an ending
 * @param audit the audit that opened it
 * @param overdue those alone whose step is past its last day
 */
public record CaseFilter(String q, String state, String how, String ending, UUID audit, Boolean overdue) {

    /** @param holders whose cases may be seen; null for everybody's */
    Sql sql(Set<UUID> holders, LocalDate today) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!given(state) || state.equals("OPEN")) {
            parts.add("c.state <> 'CLOSED'");
        } else if (!state.equals("ANY")) {
            equal("state", state, parts, values);
        }
        equal("how", how, parts, values);
        equal("ending", ending, parts, values);
        if (given(q)) {
            parts.add("(LOWER(a.tag) LIKE :q OR LOWER(COALESCE(i.title, a.name, a.model)) LIKE :q"
                    + " OR LOWER(p.display_name) LIKE :q)");
            values.put("q", "%" + q.strip().toLowerCase().replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (audit != null) {
            parts.add("c.audit_id = :audit");
            values.put("audit", Ids.bytes(audit));
        }
        if (Boolean.TRUE.equals(overdue)) {
            parts.add("c.due < :today AND c.state <> 'CLOSED'");
            values.put("today", Date.valueOf(today));
        }
        if (holders != null) {
            parts.add(holders.isEmpty() ? "1 = 0" : "c.holder_id IN (:holders)");
            values.put("holders", holders.stream().map(Ids::bytes).toList());
        }
        return new Sql(parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts), values);
    }

    CaseFilter in(UUID onlyAudit) {
        return new CaseFilter(q, state, how, ending, onlyAudit, overdue);
    }

    private static void equal(String column, String value, List<String> parts, Map<String, Object> values) {
        if (given(value)) {
            parts.add("c." + column + " = :" + column);
            values.put(column, value);
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /** The conditions of a statement with what is bound in them. */
    record Sql(String where, Map<String, Object> values) {}
}
