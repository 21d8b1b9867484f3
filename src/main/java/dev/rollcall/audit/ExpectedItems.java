package dev.rollcall.audit;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What an audit expects of each asset in its scope, as the register has it now: one row an asset. Freezing writes these
 * rows down; foreseeing counts them.
 */
@Component
class ExpectedItems {

    /** What follows another thing and has no holder or place of its own is expected where the other is; pa is the other. */
    static final String HOLDER = "COALESCE(a.holder_id, CASE WHEN a.location_id IS NULL THEN pa.holder_id END)";

    static final String PLACE = "COALESCE(a.location_id, pa.location_id)";

    private static final String ROWS = """
            SELECT a.id AS asset_id, a.entity_id, a.kind_id, a.tag, a.serial,
                   SUBSTRING(COALESCE(NULLIF(TRIM(CONCAT(COALESCE(a.manufacturer, ''), ' ', COALESCE(a.model, ''))), ''),
                                      a.name, k.name), 1, 300) AS title,
                   eh.id AS holder_id, eh.department, el.id AS location_id,
                   CASE WHEN el.location_kind = 'SITE' THEN el.id ELSE el.site_id END AS site_id,
                   a.parent_id, a.status, a.quantity, a.cost, a.currency, %s AS money
            %s
            LEFT JOIN asset pa ON pa.id = a.parent_id
            LEFT JOIN person eh ON eh.id = """ + HOLDER + """

            LEFT JOIN location el ON el.id = """ + PLACE + """

            %s WHERE %s""";

    private final MeasuringScope measuring;

    ExpectedItems(MeasuringScope measuring) {
        this.measuring = measuring;
    }

    Rows of(Scope scope) {
        return of(scope, "");
    }

    /** @param join SQL that narrows the assets a further, or empty */
    Rows of(Scope scope, String join) {
        ScopeSql sql = measuring.sql(scope);
        return new Rows(ROWS.formatted(measuring.money(), ScopeSql.FROM, join, sql.where()), sql.parameters());
    }

    /** @param sql a query with the columns of audit_item that say what is expected */
    record Rows(String sql, Map<String, Object> parameters) {}
}
