package dev.rollcall.evidence;

import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A closed audit of three items as its rows: a laptop that was scanned, a monitor that nobody found and whose status was
 * corrected by one person alone, a dock that was left out; and the audit before it.
 */
public final class ReportRows {

    static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");

    public final AuditId audit = new AuditId(Ids.next());
    final String name;
    private final JdbcClient jdbc;
    private final UUID entity = Ids.next();
    private final UUID kind = Ids.next();
    public final UUID counter = Ids.next();
    final UUID counterKey = Ids.next();

    public ReportRows(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
        row("legal_entity", "id", entity, "version", 0, "name", name + " GmbH", "currency", "EUR");
        row(
                "asset_kind",
                map(
                        "id",
                        kind,
                        "version",
                        0,
                        "name",
                        name + " thing",
                        "name_key",
                        name,
                        "tracking",
                        "EACH",
                        "icon",
                        "other"),
                map(
                        "fixed_place",
                        false,
                        "asked",
                        true,
                        "virtual_kind",
                        false,
                        "holds_data",
                        false,
                        "proof_asked",
                        false));
        person(counter, counterKey, "Łukasz Counter");
        audit(audit.value(), name, OPENED.plusSeconds(3_000_000));
        closedBefore(name + " of last year", OPENED.plusSeconds(2_999_998), entity);
        closedBefore(name + " of somebody else", OPENED.plusSeconds(2_999_999), Ids.next());
        UUID laptop = item("=L-1", "DIFFERENCES", "INDEPENDENT_SCAN", null, "1200.50");
        scan(laptop);
        item("D-1", "EXCLUDED", null, "Never looked for", "50.00");
        correctedAlone(item("M-1", "NOT_FOUND", null, "Looked for and not found", "300.00"));
        asked(OPENED.plusSeconds(86_400));
        answeredOnBehalf(asked(OPENED.plusSeconds(3 * 86_400)), laptop);
        preparedWithWeaknessAndPolicy();
    }

    private void closedBefore(String called, Instant closed, UUID owner) {
        UUID id = Ids.next();
        audit(id, called, closed);
        row(
                "audit_item",
                map("version", 0, "audit_id", id, "asset_id", Ids.next(), "entity_id", owner, "kind_id", kind),
                map("title", "Then", "status", "IN_USE", "quantity", 1, "method", "ASK"),
                map("spot_check", false));
    }

    private void person(UUID id, UUID key, String called) {
        row(
                "person",
                map("id", id, "version", 0, "subject_key", key, "display_name", called, "person_type", "EMPLOYEE"),
                map("status", "ACTIVE", "reach", "MAIL"));
    }

    private void answeredOnBehalf(UUID confirmation, UUID asset) {
        UUID submission = Ids.next();
        UUID holder = Ids.next();
        person(holder, Ids.next(), "Ayşe Holder");
        row(
                "submission",
                map(
                        "id",
                        submission,
                        "person_id",
                        holder,
                        "receipt",
                        "R-" + submission.toString().substring(24)),
                map("by_key", counterKey, "by_name", "", "on_behalf", "IT", "content", "{}", "submitted_at", OPENED));
        row(
                "answer",
                map("confirmation_id", confirmation, "submission_id", submission, "asset_id", asset, "answer", "HAVE"),
                map("no_longer_needed", false, "superseded", false));
    }

    private void preparedWithWeaknessAndPolicy() {
        row(
                "readiness_acceptance",
                map("audit_id", audit.value(), "weakness", "NO_SERIAL", "accepted_by", "Ida", "reason", "Old stock"),
                map("accepted_at", OPENED, "covered", 12));
        jdbc.sql("INSERT INTO audit_decision (audit_id, decision_key, definition_id)"
                        + " SELECT ?, decision_key, definition_id FROM decision_in_force")
                .param(Ids.bytes(audit.value()))
                .update();
    }

    private void audit(UUID id, String called, Instant closed) {
        row(
                "audit",
                map(
                        "id",
                        id,
                        "version",
                        0,
                        "name",
                        called,
                        "state",
                        "CLOSED",
                        "discovery",
                        false,
                        "approved_by",
                        "Ida"),
                map("scope", "{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}", "created_by", "Ida"),
                map("created_at", OPENED, "frozen_at", OPENED, "closed_at", closed, "single_handed_by", "Ida"),
                map("single_handed_on", java.time.LocalDate.of(2026, 3, 1), "single_handed_reason", "Alone"));
    }

    UUID item(String tag, String outcome, String grade, String reason, String money) {
        UUID asset = Ids.next();
        row(
                "audit_item",
                map("version", 0, "audit_id", audit.value(), "asset_id", asset, "entity_id", entity, "kind_id", kind),
                map("tag", tag, "serial", "S" + tag, "title", "Thing " + tag, "status", "IN_USE", "quantity", 1),
                map(
                        "cost",
                        new java.math.BigDecimal(money),
                        "currency",
                        tag.startsWith("D") ? "USD" : null,
                        "money",
                        new java.math.BigDecimal(money),
                        "method",
                        "ASK",
                        "spot_check",
                        false),
                map("outcome", outcome, "grade", grade, "outcome_reason", reason, "settled_at", OPENED));
        return asset;
    }

    private void scan(UUID asset) {
        row(
                "verification",
                map("asset_id", asset, "audit_id", audit.value(), "source", "SCAN", "grade", "INDEPENDENT_SCAN"),
                map("grade_rank", 1, "claim", "SEEN", "no_longer_needed", false, "by_name", "", "by_key", counterKey),
                map("on_behalf", false, "superseded", false, "observed_at", OPENED));
        jdbc.sql("UPDATE audit_item SET verification_id = (SELECT MAX(v.id) FROM verification v WHERE v.asset_id = ?)"
                        + " WHERE audit_id = ? AND asset_id = ?")
                .params(Ids.bytes(asset), Ids.bytes(audit.value()), Ids.bytes(asset))
                .update();
    }

    private void correctedAlone(UUID asset) {
        UUID finding = Ids.next();
        row(
                "finding",
                map("id", finding, "version", 0, "audit_id", audit.value(), "natural_key", "n", "subject_id", asset),
                map("asset_id", asset, "finding_kind", "NOT_FOUND", "severity", "HIGH", "expected", "with its holder"),
                map("due", java.time.LocalDate.of(2026, 3, 9), "state", "SETTLED", "resolution", "CORRECT_REGISTER"),
                map("reason", "Searched twice", "settled_by", "Ida", "settled_at", OPENED, "found_at", OPENED));
        UUID correction = Ids.next();
        row(
                "correction",
                map(
                        "id",
                        correction,
                        "version",
                        0,
                        "audit_id",
                        audit.value(),
                        "finding_id",
                        finding,
                        "asset_id",
                        asset),
                map("field", "status", "from_value", "IN_USE", "to_value", "MISSING", "grade", "INDEPENDENT_SCAN"),
                map("money", new java.math.BigDecimal("300.00"), "approval", "ONE", "state", "APPLIED"),
                map("proposer_name", "Ida", "proposed_at", OPENED, "applied_at", OPENED));
        row(
                "approval",
                map("correction_id", correction, "approver", "Ida Alone", "role_held", "ADMIN", "verdict", "APPROVED"),
                map("limit_held", new java.math.BigDecimal("5000.00"), "single_handed", true, "decided_at", OPENED));
    }

    private UUID asked(Instant answered) {
        UUID confirmation = Ids.next();
        row(
                "confirmation",
                map("id", confirmation, "version", 0, "audit_id", audit.value(), "person_id", Ids.next()),
                map("subject_key", Ids.next(), "state", "CONFIRMED", "due", java.time.LocalDate.of(2026, 3, 9)),
                map("chase_level", 0, "opened_at", OPENED, "answered_at", answered, "process_ended", true));
        return confirmation;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private void row(String table, Object... pairs) {
        row(table, map(pairs));
    }

    @SafeVarargs
    private void row(String table, Map<String, Object>... parts) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Map<String, Object> part : parts) {
            row.putAll(part);
        }
        row.replaceAll((column, value) -> value instanceof UUID id
                ? Ids.bytes(id)
                : value instanceof Instant instant ? Timestamp.from(instant) : value);
        jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")")
                .params(row)
                .update();
    }
}
