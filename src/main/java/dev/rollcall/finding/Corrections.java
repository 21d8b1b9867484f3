package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All corrections. A verb changes a correction only from the states that it may start from, and says whether it did. */
@Repository
public class Corrections {

    private static final String SELECT = """
            SELECT c.*, f.finding_kind, COALESCE(i.title, a.name, a.model, e.kind_text, 'Something') AS title,
                   COALESCE(a.tag, e.tag) AS tag, a.holder_id AS now_held_by,
                   (SELECT COUNT(*) FROM approval p WHERE p.correction_id = c.id AND p.verdict = 'APPROVED') AS approvals
            FROM correction c JOIN finding f ON f.id = c.finding_id LEFT JOIN asset a ON a.id = c.asset_id
            LEFT JOIN extra_item e ON e.id = f.extra_item_id
            LEFT JOIN audit_item i ON i.audit_id = c.audit_id AND i.asset_id = c.asset_id WHERE """;

    private final JdbcClient jdbc;
    private final FieldTexts texts;

    Corrections(JdbcClient jdbc, FieldTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    public Optional<Correction> find(CorrectionId id) {
        return jdbc.sql(SELECT + " c.id = ?")
                .param(Ids.bytes(id.value()))
                .query(this::correction)
                .optional();
    }

    /** A page of an audit's corrections, those to be decided at the top, by kind of finding. */
    public Page<Correction> list(AuditId audit, String state, Pageable page) {
        String where = "c.audit_id = ? AND (? = '' OR c.state = ?)";
        String wanted = state == null ? "" : state;
        long total = jdbc.sql("SELECT COUNT(*) FROM correction c WHERE " + where)
                .params(Ids.bytes(audit.value()), wanted, wanted)
                .query(Long.class)
                .single();
        List<Correction> rows = jdbc.sql(
                        SELECT + " " + where + " ORDER BY CASE c.state WHEN 'PROPOSED' THEN 0 ELSE 1 END,"
                                + " CASE c.approval WHEN 'STANDARD' THEN 1 ELSE 0 END, f.finding_kind, tag, c.id LIMIT ? OFFSET ?")
                .params(Ids.bytes(audit.value()), wanted, wanted, page.getPageSize(), page.getOffset())
                .query(this::correction)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** Those of a finding. */
    List<CorrectionId> of(FindingId finding) {
        return jdbc.sql("SELECT id FROM correction WHERE finding_id = ?")
                .param(Ids.bytes(finding.value()))
                .query((row, n) -> new CorrectionId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    List<Correction> in(AuditId audit, String condition, int limit) {
        return jdbc.sql(SELECT + " c.audit_id = ? AND (" + condition + ") ORDER BY c.id LIMIT ?")
                .params(Ids.bytes(audit.value()), limit)
                .query(this::correction)
                .list();
    }

    /** How many still wait for somebody's verdict; those that are standard wait for nobody. */
    public long undecided(AuditId audit) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM correction WHERE audit_id = ? AND state = 'PROPOSED' AND approval <> 'STANDARD'")
                .param(Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    /** How many stand in the register by this audit and could be taken back. */
    public long applied(AuditId audit) {
        return jdbc.sql("SELECT COUNT(*) FROM correction WHERE audit_id = ? AND state = 'APPLIED'")
                .param(Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    /** Whether a correction of the asset's field waits for a verdict, or to be applied. */
    boolean isOpen(AuditId audit, AssetId asset, String field) {
        return jdbc.sql("SELECT COUNT(*) FROM correction WHERE audit_id = ? AND asset_id = ? AND field = ?"
                                + " AND state IN ('PROPOSED', 'APPROVED')")
                        .params(Ids.bytes(audit.value()), Ids.bytes(asset.value()), field)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean move(CorrectionId id, List<String> from, String to, String remark) {
        return jdbc.sql("UPDATE correction SET version = version + 1, state = :to, remark = COALESCE(:remark, remark)"
                                + " WHERE id = :id AND state IN (:from)")
                        .param("to", to)
                        .param("remark", remark)
                        .param("id", Ids.bytes(id.value()))
                        .param("from", from)
                        .update()
                == 1;
    }

    void applied(CorrectionId id, UUID asset, Instant now) {
        jdbc.sql(
                        "UPDATE correction SET version = version + 1, state = 'APPLIED', asset_id = ?, applied_at = ? WHERE id = ?")
                .params(Ids.bytes(asset), Timestamp.from(now), Ids.bytes(id.value()))
                .update();
    }

    void reversed(CorrectionId id, Approver by, Instant now) {
        jdbc.sql("UPDATE correction SET version = version + 1, state = 'REVERSED', reversed_by = ?,"
                        + " reversed_by_key = ?, reversed_at = ?"
                        + " WHERE id = ? AND state = 'APPLIED'")
                .params(by.storedName(), Ids.bytes(by.key()), Timestamp.from(now), Ids.bytes(id.value()))
                .update();
    }

    void remark(CorrectionId id, String remark) {
        jdbc.sql("UPDATE correction SET version = version + 1, remark = ? WHERE id = ?")
                .params(remark, Ids.bytes(id.value()))
                .update();
    }

    private Correction correction(ResultSet row, int n) throws SQLException {
        String tag = row.getString("tag");
        String field = row.getString("field");
        return new Correction(
                new CorrectionId(Ids.uuid(row.getBytes("id"))),
                Ids.uuid(row.getBytes("audit_id")),
                new FindingId(Ids.uuid(row.getBytes("finding_id"))),
                FindingKind.valueOf(row.getString("finding_kind")),
                Ids.uuid(row.getBytes("asset_id")),
                tag == null ? row.getString("title") : tag + " " + row.getString("title"),
                field,
                row.getString("from_value"),
                row.getString("to_value"),
                texts.of(field, row.getString("from_value")),
                texts.of(field, row.getString("to_value")),
                row.getString("grade"),
                row.getBigDecimal("money"),
                row.getString("approval"),
                row.getString("state"),
                Ids.uuid(row.getBytes("proposer_key")),
                row.getString("proposer_name"),
                Ids.uuid(row.getBytes("now_held_by")),
                row.getString("remark"),
                row.getInt("approvals"));
    }
}
