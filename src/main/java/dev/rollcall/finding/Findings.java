package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All findings. A verb changes a finding only from the state that it may start from, and says whether it did. */
@Repository
public class Findings {

    private static final String SELECT = """
            SELECT f.*, COALESCE(i.title, a.name, a.model, e.kind_text, n.product, w.product, CASE WHEN y.id IS NOT NULL THEN CONCAT('Order ', y.order_number) END,
                     (SELECT MIN(z.description) FROM ledger_noted x JOIN ledger g ON g.entity_id = x.entity_id
                      JOIN ledger_row z ON z.ledger_id = g.id AND z.item_key = x.item_key WHERE x.subject_id = f.subject_id),
                     'Something') AS title,
                   COALESCE(a.tag, e.tag) AS tag, n.id AS licence_id,
                   o.display_name AS owner,
                   CASE WHEN f.settled_by_key IS NULL THEN f.settled_by
                        ELSE COALESCE(s.display_name, 'a person since erased') END AS settler
            FROM finding f LEFT JOIN asset a ON a.id = f.asset_id LEFT JOIN extra_item e ON e.id = f.extra_item_id
            LEFT JOIN audit_item i ON i.audit_id = f.audit_id AND i.asset_id = f.asset_id
            LEFT JOIN licence n ON n.id = f.subject_id LEFT JOIN account_list w ON w.id = f.subject_id
            LEFT JOIN purchase y ON y.id = f.subject_id
            LEFT JOIN person o ON o.id = f.owner_id LEFT JOIN person s ON s.subject_key = f.settled_by_key WHERE """;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Finding> find(FindingId id) {
        return jdbc.sql(SELECT + " f.id = ?")
                .param(Ids.bytes(id.value()))
                .query(Findings::finding)
                .optional();
    }

    /**
     * A page of an audit's findings, the gravest and first due at the top.
     *
     * @param kind null for all
     * @param state null for all
     * @param owner id of a person, null for all
     */
    public Page<Finding> list(AuditId audit, FindingKind kind, FindingState state, UUID owner, Pageable page) {
        String where = " f.audit_id = :audit" + (kind == null ? "" : " AND f.finding_kind = :kind")
                + (state == null ? "" : " AND f.state = :state")
                + (owner == null ? "" : " AND f.owner_id = :owner");
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("audit", Ids.bytes(audit.value()));
        params.put("kind", kind == null ? "" : kind.name());
        params.put("state", state == null ? "" : state.name());
        params.put("owner", owner == null ? new byte[0] : Ids.bytes(owner));
        params.put("limit", page.getPageSize());
        params.put("offset", page.getOffset());
        long total = jdbc.sql("SELECT COUNT(*) FROM finding f WHERE" + where)
                .params(params)
                .query(Long.class)
                .single();
        List<Finding> rows = jdbc.sql(SELECT + where + " ORDER BY CASE f.state WHEN 'OPEN' THEN 0 ELSE 1 END,"
                        + " CASE f.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END, f.finding_kind, tag, f.id"
                        + " LIMIT :limit OFFSET :offset")
                .params(params)
                .query(Findings::finding)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** What is open in all audits that are in review or closed, the first due at the top; of one owner where given. */
    public Page<Finding> toSettle(UUID owner, Pageable page) {
        String where =
                " f.state = 'OPEN' AND f.audit_id IN (SELECT id FROM audit WHERE state IN ('IN_REVIEW', 'CLOSED'))"
                        + (owner == null ? "" : " AND f.owner_id = :owner");
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("owner", owner == null ? new byte[0] : Ids.bytes(owner));
        params.put("limit", page.getPageSize());
        params.put("offset", page.getOffset());
        long total = jdbc.sql("SELECT COUNT(*) FROM finding f WHERE" + where)
                .params(params)
                .query(Long.class)
                .single();
        return new PageImpl<>(
                jdbc.sql(SELECT + where + " ORDER BY f.due, f.id LIMIT :limit OFFSET :offset")
                        .params(params)
                        .query(Findings::finding)
                        .list(),
                page,
                total);
    }

    /** Ids of the open findings of a kind, at most so many. */
    List<FindingId> open(AuditId audit, FindingKind kind, int limit) {
        return jdbc.sql(
                        "SELECT id FROM finding WHERE audit_id = ? AND finding_kind = ? AND state = 'OPEN' ORDER BY id LIMIT ?")
                .params(Ids.bytes(audit.value()), kind.name(), limit)
                .query((row, n) -> new FindingId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    public long openCount(AuditId audit) {
        return jdbc.sql("SELECT COUNT(*) FROM finding WHERE audit_id = ? AND state = 'OPEN'")
                .param(Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    /** Kind → how many are open, of those kinds that the audit has at all. */
    public Map<FindingKind, Integer> openByKind(AuditId audit) {
        Map<FindingKind, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT finding_kind, SUM(CASE WHEN state = 'OPEN' THEN 1 ELSE 0 END) FROM finding WHERE audit_id = ?"
                        + " GROUP BY finding_kind ORDER BY finding_kind")
                .param(Ids.bytes(audit.value()))
                .query((row, n) -> counts.put(FindingKind.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /** From open to settled, or to proposed where corrections follow. */
    boolean settle(FindingId id, FindingState next, Settlement settlement, Author by, Instant now) {
        return jdbc.sql("""
                        UPDATE finding SET version = version + 1, state = :next, resolution = :resolution, reason = :reason,
                               accept_until = :until, duplicate_of = :duplicate,
                               root_cause = COALESCE(:cause, root_cause), cause_confirmed = :confirmed, settled_by = :by,
                               settled_by_key = :key, settled_at = :now
                        WHERE id = :id AND state = 'OPEN'""")
                        .param("next", next.name())
                        .param("resolution", settlement.resolution().name())
                        .param("reason", settlement.reason())
                        .param("until", settlement.acceptUntil())
                        .param(
                                "duplicate",
                                settlement.duplicateOf() == null
                                        ? null
                                        : Ids.bytes(settlement.duplicateOf().value()))
                        .param(
                                "cause",
                                settlement.rootCause() == null
                                        ? null
                                        : settlement.rootCause().name())
                        .param("confirmed", settlement.rootCause() != null)
                        .param("by", by.name())
                        .param("key", Ids.bytes(by.key()))
                        .param("now", Timestamp.from(now))
                        .param("id", Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** Somebody else sees to it from now on, as long as it is not settled; the day stays where none is given. */
    boolean handOver(FindingId id, UUID owner, LocalDate due) {
        return jdbc.sql("UPDATE finding SET handed_version = version + 1, version = version + 1, owner_id = ?,"
                                + " due = COALESCE(?, due)"
                                + " WHERE id = ? AND state IN ('OPEN', 'PROPOSED')")
                        .params(Ids.bytes(owner), due, Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** Who owns all that is open in the audit; empty where several do, or nobody. */
    Optional<UUID> onlyOwner(AuditId audit) {
        List<UUID> owners = jdbc.sql("SELECT DISTINCT owner_id FROM finding WHERE audit_id = ? AND state = 'OPEN'")
                .param(Ids.bytes(audit.value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
        return owners.size() == 1 ? Optional.ofNullable(owners.get(0)) : Optional.empty();
    }

    /** Open again, as if nobody had settled it, with the reason and a new last day. */
    boolean reopen(FindingId id, String reason, LocalDate due, Instant now) {
        return jdbc.sql("UPDATE finding SET version = version + 1, state = 'OPEN', resolution = NULL, reason = NULL,"
                                + " accept_until = NULL, duplicate_of = NULL, settled_at = NULL, settled_by = NULL,"
                                + " settled_by_key = NULL, cause_confirmed = FALSE, reopened_at = ?, reopened_reason = ?, due = ?"
                                + " WHERE id = ? AND state IN ('PROPOSED', 'SETTLED')")
                        .params(Timestamp.from(now), reason, due, Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** Proposed findings none of whose corrections is undecided or waiting to be applied are settled. */
    void settleApplied(AuditId audit) {
        jdbc.sql("""
                        UPDATE finding SET version = version + 1, state = 'SETTLED'
                        WHERE audit_id = ? AND state = 'PROPOSED'
                          AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.finding_id = finding.id
                                            AND c.state IN ('PROPOSED', 'APPROVED'))""").param(Ids.bytes(audit.value())).update();
    }

    private static Finding finding(ResultSet row, int n) throws SQLException {
        String tag = row.getString("tag");
        String title = row.getString("title");
        return new Finding(
                new FindingId(Ids.uuid(row.getBytes("id"))),
                Ids.uuid(row.getBytes("audit_id")),
                FindingKind.valueOf(row.getString("finding_kind")),
                Severity.valueOf(row.getString("severity")),
                FindingState.valueOf(row.getString("state")),
                Ids.uuid(row.getBytes("asset_id")),
                Ids.uuid(row.getBytes("extra_item_id")),
                Ids.uuid(row.getBytes("licence_id")),
                row.getObject("verification_id", Long.class),
                Ids.uuid(row.getBytes("observed_holder_id")),
                Ids.uuid(row.getBytes("observed_location_id")),
                tag == null || tag.equals(title) ? title : tag + " " + title,
                row.getString("expected"),
                row.getString("observed"),
                row.getBigDecimal("money"),
                Ids.uuid(row.getBytes("owner_id")),
                row.getString("owner"),
                row.getDate("due").toLocalDate(),
                row.getString("root_cause") == null ? null : RootCause.valueOf(row.getString("root_cause")),
                row.getBoolean("cause_confirmed"),
                row.getString("resolution") == null ? null : Resolution.valueOf(row.getString("resolution")),
                row.getString("reason"),
                row.getString("settler"),
                row.getTimestamp("reopened_at") == null
                        ? null
                        : row.getTimestamp("reopened_at").toInstant(),
                row.getString("reopened_reason"));
    }
}
