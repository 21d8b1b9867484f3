package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the items of an audit as the register has them now, by one statement, and settles those that need nobody. */
@Component
class FrozenItems {

    private static final String COLUMNS = """
            asset_id, entity_id, kind_id, tag, serial, title, holder_id, department, location_id, site_id, parent_id, status,
            quantity, cost, currency, money""";

    private static final String REPORTED = """
            FROM missing_case m JOIN verification v ON v.id = m.reported_evidence
            WHERE m.asset_id = audit_item.asset_id AND m.state <> 'CLOSED'""";

    private static final String INSERT = "INSERT INTO audit_item (version, audit_id, method, spot_check, added_late, "
            + COLUMNS + ") SELECT 0, :audit, 'PENDING', FALSE, %s, " + COLUMNS + " FROM (";

    private static final String NO_ITEM =
            "NOT EXISTS (SELECT 1 FROM audit_item x WHERE x.audit_id = :audit AND x.asset_id = e.asset_id)";

    private final ExpectedItems expected;
    private final JdbcClient jdbc;
    private final Clock clock;

    FrozenItems(ExpectedItems expected, JdbcClient jdbc, Clock clock) {
        this.expected = expected;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(AuditId id, Scope scope) {
        ExpectedItems.Rows rows = expected.of(scope);
        jdbc.sql(INSERT.formatted("FALSE") + rows.sql() + ") e")
                .param("audit", Ids.bytes(id.value()))
                .params(rows.parameters())
                .update();
    }

    /** Those of the touched assets that are in the scope now and have no item yet. */
    int insertLate(AuditId id, Scope scope, Map<String, Object> touched) {
        ExpectedItems.Rows rows = expected.of(scope, TouchedAssets.JOIN);
        return jdbc.sql(INSERT.formatted("TRUE") + rows.sql() + ") e WHERE " + NO_ITEM)
                .params(touched)
                .params(rows.parameters())
                .update();
    }

    boolean isAnyLate(Scope scope, Map<String, Object> touched) {
        ExpectedItems.Rows rows = expected.of(scope, TouchedAssets.JOIN);
        return jdbc.sql("SELECT CASE WHEN EXISTS (SELECT 1 FROM (" + rows.sql() + ") e WHERE " + NO_ITEM
                        + ") THEN 1 ELSE 0 END")
                .params(touched)
                .params(rows.parameters())
                .query(Boolean.class)
                .single();
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

    /** What somebody has reported as gone is so until something says otherwise. */
    void settleReported(AuditId id) {
        jdbc.sql("""
                        UPDATE audit_item SET settled_at = :now, outcome_reason = 'Reported before the audit',
                          outcome = (SELECT CASE m.how WHEN 'NOT_FOUND' THEN 'NOT_FOUND' ELSE 'LOST_OR_STOLEN' END %1$s),
                          verification_id = (SELECT v.id %1$s), grade = (SELECT v.grade %1$s)
                        WHERE audit_id = :audit AND outcome IS NULL AND method NOT IN ('BELOW_LIMIT', 'NOT_LOOKED_FOR')
                          AND EXISTS (SELECT 1 %1$s)""".formatted(REPORTED))
                .param("now", Timestamp.from(clock.instant()))
                .param("audit", Ids.bytes(id.value()))
                .update();
    }
}
