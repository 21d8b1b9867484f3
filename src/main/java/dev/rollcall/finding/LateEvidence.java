package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.register.AssetVerified;
import dev.rollcall.values.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence that comes while an audit is in review reconciles its asset again, after the audit itself has heard of it. */
@Component
class LateEvidence {

    private final JdbcClient jdbc;
    private final Reconciling reconciling;

    LateEvidence(JdbcClient jdbc, Reconciling reconciling) {
        this.jdbc = jdbc;
        this.reconciling = reconciling;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AssetVerified verified) {
        jdbc.sql("""
                        SELECT a.id FROM audit a WHERE a.state = 'IN_REVIEW' AND (a.id = :audit OR EXISTS
                            (SELECT 1 FROM audit_item i WHERE i.audit_id = a.id AND i.asset_id = :asset)) ORDER BY a.id""")
                .param("audit", Ids.bytes(verified.auditId() == null ? Ids.next() : verified.auditId()))
                .param("asset", Ids.bytes(verified.assetId().value()))
                .query((row, n) -> new AuditId(Ids.uuid(row.getBytes(1))))
                .list()
                .forEach(audit -> reconciling.reconcile(audit, verified.assetId()));
    }
}
