package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The proposer of a correction is whoever gave the evidence: of a verification its author; of what was not seen whoever
 * ended the count or the search; of what turned up whoever listed or scanned it. Where the register alone shows the
 * difference, it is whoever settles the finding.
 */
@Component
class EvidenceGivers {

    private final JdbcClient jdbc;

    EvidenceGivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Giver of(Finding finding, Actor settler) {
        return verification(finding)
                .or(() -> extra(finding))
                .or(() -> ended(finding))
                .orElseGet(() -> Giver.word(settler));
    }

    private Optional<Giver> verification(Finding finding) {
        return jdbc.sql("SELECT by_key, by_name, grade FROM verification WHERE id = ?")
                .param(finding.verificationId() == null ? -1L : finding.verificationId())
                .query((row, n) -> new Giver(Ids.uuid(row.getBytes(1)), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Of what turned up: whoever listed or scanned it. */
    Optional<Giver> extra(Finding finding) {
        return finding.extraItemId() == null
                ? Optional.empty()
                : jdbc.sql("""
                        SELECT e.source, e.source_ref, p.subject_key
                        FROM extra_item e LEFT JOIN person p ON p.id = e.person_id WHERE e.id = ?""")
                        .param(Ids.bytes(finding.extraItemId()))
                        .query((row, n) -> row.getString("source").equals("SCAN")
                                ? scanner(row.getLong("source_ref"))
                                : new Giver(Ids.uuid(row.getBytes("subject_key")), "", "SELF_DECLARED"))
                        .optional();
    }

    private Giver scanner(long scan) {
        return jdbc.sql("SELECT by_key, by_name FROM scan WHERE id = ?")
                .param(scan)
                .query((row, n) -> new Giver(Ids.uuid(row.getBytes(1)), row.getString(2), "CUSTODIAN_SCAN"))
                .single();
    }

    private Optional<Giver> ended(Finding finding) {
        return finding.assetId() == null
                ? Optional.empty()
                : jdbc.sql("""
                        SELECT CASE WHEN s.ended_at IS NULL THEN c.ended_by_key ELSE s.ended_by_key END,
                               CASE WHEN s.ended_at IS NULL THEN c.ended_by_name ELSE s.ended_by_name END
                        FROM audit_item i
                        LEFT JOIN asset_search s ON s.audit_id = i.audit_id AND s.asset_id = i.asset_id
                        LEFT JOIN room_count c ON c.audit_id = i.audit_id AND c.location_id = i.location_id
                        WHERE i.audit_id = ? AND i.asset_id = ?
                          AND COALESCE(s.ended_by_name, c.ended_by_name) IS NOT NULL""")
                        .params(Ids.bytes(finding.auditId()), Ids.bytes(finding.assetId()))
                        .query((row, n) -> new Giver(Ids.uuid(row.getBytes(1)), row.getString(2), "CUSTODIAN_SCAN"))
                        .optional();
    }
}
