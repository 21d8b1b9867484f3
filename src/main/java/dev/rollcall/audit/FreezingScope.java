package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import dev.rollcall.workflow.DecisionsInForce;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes what is expected of each asset in the scope and decides how each is verified; from then on the audit runs. One
 * transaction: either everything is frozen or nothing. A second run finds the audit running and does nothing.
 */
@Service
@Transactional
public class FreezingScope {

    /** What follows another thing and has no holder or place of its own is expected where the other is. */
    private static final String INSERT = """
            INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, tag, serial, title, holder_id, department,
                   location_id, site_id, parent_id, status, quantity, cost, currency, money, method, spot_check, added_late)
            SELECT 0, :audit, a.id, a.entity_id, a.kind_id, a.tag, a.serial,
                   SUBSTRING(COALESCE(NULLIF(TRIM(CONCAT(COALESCE(a.manufacturer, ''), ' ', COALESCE(a.model, ''))), ''),
                                      a.name, k.name), 1, 300),
                   eh.id, eh.department, el.id, CASE WHEN el.location_kind = 'SITE' THEN el.id ELSE el.site_id END,
                   a.parent_id, a.status, a.quantity, a.cost, a.currency, %s, 'PENDING', FALSE, FALSE
            %s
            LEFT JOIN asset pa ON pa.id = a.parent_id
            LEFT JOIN person eh
              ON eh.id = COALESCE(a.holder_id, CASE WHEN a.location_id IS NULL THEN pa.holder_id END)
            LEFT JOIN location el ON el.id = COALESCE(a.location_id, pa.location_id)
            WHERE %s""";

    private final Audits audits;
    private final MeasuringScope measuring;
    private final DecidingMethods methods;
    private final DecisionsInForce decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    FreezingScope(
            Audits audits,
            MeasuringScope measuring,
            DecidingMethods methods,
            DecisionsInForce decisions,
            JdbcClient jdbc,
            Clock clock) {
        this.audits = audits;
        this.measuring = measuring;
        this.methods = methods;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void freeze(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() != AuditState.STARTING) {
            return;
        }
        copyDecisions(id);
        if (!audit.isDiscovery()) {
            insertItems(id, audit.draft().scope());
            methods.decide(id);
            settleWhatIsKnown(id);
        }
        audit.run(clock.instant());
    }

    /** The tables in force now stay in force for this audit, whatever is put in force later. */
    private void copyDecisions(AuditId id) {
        decisions
                .definitions()
                .forEach((key, definition) -> jdbc.sql(
                                "INSERT INTO audit_decision (audit_id, decision_key, definition_id) VALUES (:audit, :key, :definition)")
                        .param("audit", Ids.bytes(id.value()))
                        .param("key", key)
                        .param("definition", definition)
                        .update());
    }

    private void insertItems(AuditId id, Scope scope) {
        ScopeSql sql = measuring.sql(scope);
        jdbc.sql(INSERT.formatted(measuring.money(), ScopeSql.FROM, sql.where()))
                .param("audit", Ids.bytes(id.value()))
                .params(sql.parameters())
                .update();
    }

    /** What is not looked for is excluded and shown; what waits for its holder is deferred. */
    private void settleWhatIsKnown(AuditId id) {
        jdbc.sql("""
                        UPDATE audit_item SET settled_at = :now,
                          outcome = CASE WHEN method = 'DEFER' THEN 'DEFERRED' ELSE 'EXCLUDED' END,
                          outcome_reason = CASE method WHEN 'DEFER' THEN 'Its holder is away and will be asked on return'
                            WHEN 'BELOW_LIMIT' THEN 'Below the value limit of its kind'
                            ELSE 'Nothing to look for: virtual, not tracked, not delivered yet or disposed of' END
                        WHERE audit_id = :audit AND outcome IS NULL
                          AND method IN ('DEFER', 'BELOW_LIMIT', 'NOT_LOOKED_FOR')""")
                .param("now", Timestamp.from(clock.instant()))
                .param("audit", Ids.bytes(id.value()))
                .update();
    }
}
