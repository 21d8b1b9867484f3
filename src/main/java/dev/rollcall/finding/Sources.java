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
    private final EvidenceGivers givers;

    Sources(JdbcClient jdbc, EvidenceGivers givers) {
        this.jdbc = jdbc;
        this.givers = givers;
    }

    public List<Source> of(Finding finding) {
        return finding.assetId() == null
                ? givers.extra(finding).map(giver -> turnedUp(finding, giver)).orElse(List.of())
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

    /** What turned up has no record of its own yet, so that only the word of whoever listed or scanned it is there. */
    private List<Source> turnedUp(Finding finding, Giver giver) {
        return jdbc.sql("""
                        SELECT e.*, h.display_name AS holder, l.name AS place,
                               COALESCE((SELECT b.display_name FROM person b WHERE b.subject_key = ?), ?) AS given_by
                        FROM extra_item e LEFT JOIN person h ON h.id = e.person_id
                        LEFT JOIN place l ON l.id = e.location_id WHERE e.id = ?""")
                .params(Ids.bytes(giver.key()), giver.name(), Ids.bytes(finding.extraItemId()))
                .query((row, n) -> new Source(
                        0,
                        row.getString("source"),
                        row.getString("source").equals("SCAN") ? "SEEN" : "HELD",
                        row.getString("kind_text"),
                        giver.grade(),
                        row.getString("holder"),
                        row.getString("place"),
                        row.getString("serial"),
                        null,
                        row.getString("note"),
                        row.getString("given_by"),
                        false,
                        row.getBoolean("withdrawn"),
                        !row.getBoolean("withdrawn"),
                        null,
                        row.getTimestamp("found_at").toInstant()))
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
                row.getString("model"),
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
            String model,
            String note,
            String givenBy,
            boolean onBehalf,
            boolean superseded,
            boolean decides,
            UUID photo,
            Instant observedAt) {}
}
