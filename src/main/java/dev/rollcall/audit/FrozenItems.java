package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the items of an audit as the register has them now, by one statement, and settles those that need nobody. */
@Component
class FrozenItems {

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

    private final MeasuringScope measuring;
    private final JdbcClient jdbc;
    private final Clock clock;

    FrozenItems(MeasuringScope measuring, JdbcClient jdbc, Clock clock) {
        this.measuring = measuring;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(AuditId id, Scope scope) {
        ScopeSql sql = measuring.sql(scope);
        jdbc.sql(INSERT.formatted(measuring.money(), ScopeSql.FROM, sql.where()))
                .param("audit", Ids.bytes(id.value()))
                .params(sql.parameters())
                .update();
    }

    /** What is not looked for is excluded and shown; what waits for its holder is deferred. */
    void settleWhatIsKnown(AuditId id) {
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
