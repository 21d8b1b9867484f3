package dev.rollcall.finding;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes over what a run of the reconciliation worked out: new findings, changed ones, and those that hold no longer. */
@Component
class KeepingFindings {

    private static final int CHUNK = 500;

    private static final String DRAFTS = """
            SELECT d.*, f.id, k.holds_data, u.lead_id
            FROM reconciling_finding d
            JOIN audit u ON u.id = d.audit_id
            LEFT JOIN finding f ON f.audit_id = d.audit_id AND f.finding_kind = d.finding_kind
                               AND f.subject_id = d.subject_id
            LEFT JOIN asset a ON a.id = d.asset_id
            LEFT JOIN asset_kind k ON k.id = a.kind_id
            WHERE d.audit_id = :audit AND (f.id IS NULL OR f.state = 'BY_EVIDENCE' OR (f.state = 'OPEN' AND NOT (
                      COALESCE(f.expected, '') = COALESCE(d.expected, '')
                  AND COALESCE(f.observed, '') = COALESCE(d.observed, '')
                  AND COALESCE(f.money, -1) = COALESCE(d.money, -1)
                  AND COALESCE(f.verification_id, 0) = COALESCE(d.verification_id, 0))))
            ORDER BY d.finding_kind, d.subject_id LIMIT 500""";

    private static final String INSERT = """
            INSERT INTO finding (id, version, audit_id, natural_key, subject_id, asset_id, extra_item_id, other_asset_id,
                verification_id, observed_holder_id, observed_location_id, finding_kind, severity, expected, observed,
                money, owner_id, due, state, found_at)
            VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)""";

    private static final String CHANGE = """
            UPDATE finding SET version = version + 1, other_asset_id = ?, verification_id = ?, observed_holder_id = ?,
                observed_location_id = ?, severity = ?, expected = ?, observed = ?, money = ?, state = 'OPEN',
                settled_by = NULL, settled_by_key = NULL, settled_at = NULL, reason = NULL, resolution = NULL
            WHERE id = ?""";

    /** Those that a person has not settled and that follow from nothing any more; what IT noted never followed from it. */
    private static final String HOLDS_NO_LONGER = """
            audit_id = :audit AND state IN ('OPEN', 'PROPOSED') AND finding_kind <> 'NOTED'
            AND NOT EXISTS (SELECT 1 FROM reconciling_finding d WHERE d.audit_id = finding.audit_id
                              AND d.finding_kind = finding.finding_kind AND d.subject_id = finding.subject_id)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BusinessDays days;
    private final CompanyTime time;

    KeepingFindings(JdbcClient jdbc, JdbcTemplate batches, BusinessDays days, CompanyTime time) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.days = days;
        this.time = time;
    }

    void takeOver(Map<String, Object> params) {
        List<Draft> drafts;
        do {
            drafts = jdbc.sql(DRAFTS)
                    .params(params)
                    .query(KeepingFindings::draft)
                    .list();
            batches.batchUpdate(
                    INSERT,
                    drafts.stream()
                            .filter(draft -> draft.findingId() == null)
                            .map(this::insert)
                            .toList());
            batches.batchUpdate(
                    CHANGE,
                    drafts.stream()
                            .filter(draft -> draft.findingId() != null)
                            .map(this::change)
                            .toList());
        } while (drafts.size() == CHUNK);
        settleByEvidence(params);
    }

    private void settleByEvidence(Map<String, Object> params) {
        String gone = HOLDS_NO_LONGER + (params.containsKey("asset") ? " AND asset_id = :asset" : "");
        jdbc.sql("""
                        UPDATE correction SET version = version + 1, state = 'STALE',
                            remark = 'Evidence that came later settled the finding'
                        WHERE state IN ('PROPOSED', 'APPROVED') AND finding_id IN (SELECT id FROM finding WHERE """ + " " + gone + ")").params(params).update();
        jdbc.sql("UPDATE finding SET version = version + 1, state = 'BY_EVIDENCE', settled_by = 'later evidence',"
                        + " settled_at = :now WHERE " + gone)
                .params(params)
                .update();
    }

    private Object[] insert(Draft draft) {
        Severity severity = FindingSeverity.of(draft.kind(), draft.money(), draft.holdsData());
        return new Object[] {
            Ids.bytes(Ids.next()),
            draft.audit(),
            draft.kind() + ":" + Ids.uuid(draft.subject()),
            draft.subject(),
            draft.asset(),
            draft.extra(),
            draft.other(),
            draft.verification(),
            draft.holder(),
            draft.location(),
            draft.kind().name(),
            severity.name(),
            draft.expected(),
            draft.observed(),
            draft.money(),
            draft.lead(),
            java.sql.Date.valueOf(days.plus(time.today(), severity.businessDays())),
            java.sql.Timestamp.from(time.now())
        };
    }

    private Object[] change(Draft draft) {
        Severity severity = FindingSeverity.of(draft.kind(), draft.money(), draft.holdsData());
        return new Object[] {
            draft.other(),
            draft.verification(),
            draft.holder(),
            draft.location(),
            severity.name(),
            draft.expected(),
            draft.observed(),
            draft.money(),
            Ids.bytes(draft.findingId())
        };
    }

    private record Draft(
            byte[] audit,
            FindingKind kind,
            byte[] subject,
            byte[] asset,
            byte[] extra,
            byte[] other,
            Long verification,
            byte[] holder,
            byte[] location,
            String expected,
            String observed,
            java.math.BigDecimal money,
            UUID findingId,
            boolean holdsData,
            byte[] lead) {}

    private static Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getBytes("audit_id"),
                FindingKind.valueOf(row.getString("finding_kind")),
                row.getBytes("subject_id"),
                row.getBytes("asset_id"),
                row.getBytes("extra_item_id"),
                row.getBytes("other_asset_id"),
                row.getObject("verification_id", Long.class),
                row.getBytes("observed_holder_id"),
                row.getBytes("observed_location_id"),
                row.getString("expected"),
                row.getString("observed"),
                row.getBigDecimal("money"),
                Ids.uuid(row.getBytes("id")),
                row.getBoolean("holds_data"),
                row.getBytes("lead_id"));
    }
}
