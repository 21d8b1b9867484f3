package dev.rollcall.notice;

import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which notices a list shows.
 *
 * @param q part of a tag, a name or a product
 * @param kind null for all
 * @param state SNOOZED, DISMISSED, GONE or ANY; else those that are open and not put off
 * @param when PAST or COMING; else both
 * @param audit those of what the audit covers
 */
public record NoticeFilter(String q, NoticeKind kind, String state, String when, UUID audit) {

    /** @param owner whose licences' notices may be seen; null for all */
    Sql sql(UUID owner, LocalDate today) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        parts.add(
                switch (state == null ? "" : state) {
                    case "ANY" -> "1 = 1";
                    case "SNOOZED" -> "n.state = 'OPEN' AND n.snoozed_until > :today";
                    case "DISMISSED" -> "n.state = 'DISMISSED'";
                    case "GONE" -> "n.state = 'GONE'";
                    default -> "n.state = 'OPEN' AND (n.snoozed_until IS NULL OR n.snoozed_until <= :today)";
                });
        if (kind != null) {
            parts.add("n.kind = :kind");
            values.put("kind", kind.name());
        }
        if ("PAST".equals(when) || "COMING".equals(when)) {
            parts.add("n.due_on " + (when.equals("PAST") ? "<" : ">=") + " :today");
        }
        if (q != null && !q.isBlank()) {
            parts.add("LOWER(CONCAT(" + Notices.TITLE + ", ' ', COALESCE(a.serial, ''))) LIKE :q");
            values.put("q", "%" + q.strip().toLowerCase().replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (audit != null) {
            parts.add("n.id IN (SELECT x.notice_id FROM audit_notice x WHERE x.audit_id = :audit)");
            values.put("audit", Ids.bytes(audit));
        }
        if (owner != null) {
            parts.add("o.id = :owner");
            values.put("owner", Ids.bytes(owner));
        }
        String where = " WHERE " + String.join(" AND ", parts);
        if (where.contains(":today")) {
            values.put("today", Date.valueOf(today));
        }
        return new Sql(where, values);
    }

    /** The conditions of a statement with what is bound in them. */
    record Sql(String where, Map<String, Object> values) {}
}
