package dev.rollcall.finding;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence behind a finding, source by source, so that what contradicts itself stands side by side. */
@Component
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Source> of(Finding finding) {
        return finding.assetId() == null
                ? List.of()
                : jdbc.sql("""
                        SELECT v.*, h.display_name AS holder, l.name AS place, COALESCE(b.display_name, v.by_name) AS given_by
                        FROM verification v LEFT JOIN person h ON h.id = v.holder_id
                        LEFT JOIN place l ON l.id = v.location_id LEFT JOIN person b ON b.subject_key = v.by_key
                        JOIN audit a ON a.id = ?
                        WHERE v.asset_id = ? AND (v.audit_id = a.id OR v.observed_at >= a.frozen_at OR v.id = ?)
                        ORDER BY v.superseded, v.grade_rank, v.id DESC LIMIT 50""")
                        .params(
                                Ids.bytes(finding.auditId()),
                                Ids.bytes(finding.assetId()),
                                finding.verificationId() == null ? -1L : finding.verificationId())
                        .query((row, n) -> source(row, finding))
                        .list();
    }

    /** The photo of what turned up, null without one. */
    public UUID photo(Finding finding) {
        return finding.extraItemId() == null
                ? null
                : jdbc.sql("SELECT photo_id FROM extra_item WHERE id = ? AND photo_id IS NOT NULL")
                        .param(Ids.bytes(finding.extraItemId()))
                        .query((row, n) -> Ids.uuid(row.getBytes(1)))
                        .optional()
                        .orElse(null);
    }

    private static Source source(ResultSet row, Finding finding) throws SQLException {
        return new Source(
                row.getLong("id"),
                row.getString("source"),
                row.getString("claim"),
                row.getString("detail"),
                row.getString("grade"),
                row.getString("holder"),
                row.getString("place"),
                row.getString("serial"),
                row.getString("note"),
                row.getString("given_by"),
                row.getBoolean("on_behalf"),
                row.getBoolean("superseded"),
                finding.verificationId() != null && finding.verificationId() == row.getLong("id"),
                Ids.uuid(row.getBytes("photo_id")),
                row.getTimestamp("observed_at").toInstant());
    }

    /**
     * One piece of evidence.
     *
     * @param superseded a later answer replaced it
     * @param decides it is the one that decided
     * @param photo of the label, null without one
     */
    public record Source(
            long id,
            String source,
            String claim,
            String detail,
            String grade,
            String holder,
            String place,
            String serial,
            String note,
            String givenBy,
            boolean onBehalf,
            boolean superseded,
            boolean decides,
            UUID photo,
            Instant observedAt) {}
}
