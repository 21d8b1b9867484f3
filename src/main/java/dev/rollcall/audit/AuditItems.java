package dev.rollcall.audit;

import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All audit items. Written in sets, never one by one: {@link FreezingScope} makes them, {@link MarkingOutcomes} marks them. */
@Repository
public class AuditItems {

    private static final String SELECT = "SELECT i.* FROM audit_item i ";

    private final JdbcClient jdbc;

    AuditItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AuditItem> find(AuditId audit, AssetId asset) {
        return jdbc.sql(SELECT + "WHERE i.audit_id = :audit AND i.asset_id = :asset")
                .param("audit", Ids.bytes(audit.value()))
                .param("asset", Ids.bytes(asset.value()))
                .query(AuditItems::item)
                .optional();
    }

    /** The asset's items in audits that are running. */
    public List<AuditItem> running(AssetId asset) {
        return jdbc.sql(SELECT + """
                        JOIN audit a ON a.id = i.audit_id AND a.state = 'RUNNING'
                        WHERE i.asset_id = :asset ORDER BY i.id""")
                .param("asset", Ids.bytes(asset.value()))
                .query(AuditItems::item)
                .list();
    }

    /** How many items an audit has. */
    public long count(AuditId audit) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_item WHERE audit_id = :audit")
                .param("audit", Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    static AuditItem item(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        long verification = row.getLong("verification_id");
        Long verificationId = row.wasNull() ? null : verification;
        return new AuditItem(
                row.getLong("id"),
                new AuditId(id(row, "audit_id")),
                new AssetId(id(row, "asset_id")),
                id(row, "entity_id"),
                id(row, "kind_id"),
                row.getString("tag"),
                row.getString("serial"),
                row.getString("title"),
                id(row, "holder_id"),
                row.getString("department"),
                id(row, "location_id"),
                id(row, "site_id"),
                id(row, "parent_id"),
                row.getString("status"),
                row.getInt("quantity"),
                row.getBigDecimal("money"),
                Method.valueOf(row.getString("method")),
                row.getBoolean("spot_check"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_reason"),
                row.getString("grade"),
                verificationId);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.uuid(row.getBytes(column));
    }
}
