package dev.rollcall.audit.web;

import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which items of an audit a list shows.
 *
 * @param q part of tag, serial, title or the holder's name
 * @param outcome name of an outcome, or OPEN
 * @param method name of a method
 * @param late ADDED for late additions, CHANGED for what else changed while the audit was running
 */
public record AuditItemFilter(String q, String outcome, String method, String department, String late) {

    private static final String FROM = """
             FROM audit_item i
            JOIN legal_entity e ON e.id = i.entity_id JOIN asset_kind k ON k.id = i.kind_id
            LEFT JOIN person p ON p.id = i.holder_id LEFT JOIN place l ON l.id = i.location_id
            WHERE i.audit_id = :audit""";

    /** @param names the people whose items may be seen; null for everybody's */
    Sql sql(UUID audit, Set<UUID> names) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("audit", Ids.bytes(audit));
        if (given(q)) {
            parts.add("(LOWER(i.tag) LIKE :q OR LOWER(i.serial) LIKE :q OR LOWER(i.title) LIKE :q"
                    + " OR LOWER(p.display_name) LIKE :q)");
            parameters.put(
                    "q", "%" + q.strip().toLowerCase().replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if ("OPEN".equals(outcome)) {
            parts.add("i.outcome IS NULL");
        } else if (given(outcome)) {
            parts.add("i.outcome = :outcome");
            parameters.put("outcome", outcome);
        }
        if (given(method)) {
            parts.add("i.method = :method");
            parameters.put("method", method);
        }
        if (given(department)) {
            parts.add("i.department = :department");
            parameters.put("department", department);
        }
        if ("ADDED".equals(late)) {
            parts.add("i.added_late = TRUE");
        } else if ("CHANGED".equals(late)) {
            parts.add("i.added_late = FALSE AND i.changes > 0");
        }
        if (names != null) {
            parts.add(names.isEmpty() ? "1 = 0" : "i.holder_id IN (:names)");
            parameters.put("names", names.stream().map(Ids::bytes).toList());
        }
        return new Sql(FROM + (parts.isEmpty() ? "" : " AND " + String.join(" AND ", parts)), parameters);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /** From and where of a statement with what is bound in it. */
    record Sql(String text, Map<String, Object> parameters) {}
}
