package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All evidence. Appended, and sealed once; nothing here changes or removes a row. */
@Repository
public class EvidenceRows {

    static final String COLUMNS =
            "e.id, e.audit_id, e.kind, e.source_ref, e.asset_id, e.about_key, e.location_id, e.by_key,"
                    + " e.by_name, e.happened_at, e.payload, e.sealed_no, e.prev_hash, e.hash";

    private static final String INSERT = """
            INSERT INTO evidence (audit_id, kind, source_ref, asset_id, about_key, location_id, by_key, by_name, happened_at,
                                  payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EvidenceRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void append(List<EvidenceRow> rows) {
        batches.batchUpdate(INSERT, rows.stream().map(EvidenceRows::values).toList());
    }

    /** Which of these stand in the log already, each as audit and reference. */
    Set<String> known(EvidenceKind kind, Collection<SourceRow> rows) {
        return new HashSet<>(jdbc.sql("SELECT audit_id, source_ref FROM evidence"
                        + " WHERE audit_id IN (:audits) AND kind = :kind AND source_ref IN (:refs)")
                .param(
                        "audits",
                        rows.stream()
                                .map(SourceRow::auditId)
                                .distinct()
                                .map(Ids::bytes)
                                .toList())
                .param("kind", kind.name())
                .param("refs", rows.stream().map(SourceRow::ref).toList())
                .query((row, n) -> Ids.uuid(row.getBytes(1)) + " " + row.getString(2))
                .list());
    }

    /** The next rows to be sealed, in the order of writing. */
    List<EvidenceRow> unsealed(AuditId audit, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM evidence e WHERE e.audit_id = :audit AND e.sealed_no IS NULL"
                        + " ORDER BY e.id LIMIT :limit")
                .param("audit", Ids.bytes(audit.value()))
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** Sealed rows that come after a number, in the order of the chain. */
    public List<EvidenceRow> after(AuditId audit, long no, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM evidence e WHERE e.audit_id = :audit AND e.sealed_no > :no"
                        + " ORDER BY e.sealed_no LIMIT :limit")
                .param("audit", Ids.bytes(audit.value()))
                .param("no", no)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    long unsealedCount(AuditId audit) {
        return jdbc.sql("SELECT COUNT(*) FROM evidence WHERE audit_id = :audit AND sealed_no IS NULL")
                .param("audit", Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    void seal(List<EvidenceRow> sealed) {
        batches.batchUpdate(
                "UPDATE evidence SET sealed_no = ?, prev_hash = ?, hash = ? WHERE id = ? AND sealed_no IS NULL",
                sealed.stream()
                        .map(row -> new Object[] {
                            row.no(),
                            HexFormat.of().parseHex(row.previous()),
                            HexFormat.of().parseHex(row.hash()),
                            row.id()
                        })
                        .toList());
    }

    private static Object[] values(EvidenceRow row) {
        return new Object[] {
            Ids.bytes(row.auditId()),
            row.kind().name(),
            row.sourceRef(),
            Ids.bytes(row.assetId()),
            Ids.bytes(row.aboutKey()),
            Ids.bytes(row.locationId()),
            Ids.bytes(row.byKey()),
            row.byName(),
            Timestamp.from(row.at()),
            row.payload()
        };
    }

    static EvidenceRow row(ResultSet row) throws SQLException {
        long no = row.getLong("sealed_no");
        boolean sealed = !row.wasNull();
        return new EvidenceRow(
                row.getLong("id"),
                Ids.uuid(row.getBytes("audit_id")),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("source_ref"),
                Ids.uuid(row.getBytes("asset_id")),
                Ids.uuid(row.getBytes("about_key")),
                Ids.uuid(row.getBytes("location_id")),
                Ids.uuid(row.getBytes("by_key")),
                row.getString("by_name"),
                row.getTimestamp("happened_at").toInstant().truncatedTo(ChronoUnit.SECONDS),
                row.getString("payload"),
                sealed ? no : null,
                hex(row.getBytes("prev_hash")),
                hex(row.getBytes("hash")));
    }

    private static String hex(byte[] hash) {
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }
}
