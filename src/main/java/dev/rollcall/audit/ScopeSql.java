package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A scope as SQL over the register. Every piece of text in it comes from this class; what somebody typed is only ever a
 * bound parameter. Unless the scope says something about the status, it covers the active register alone.
 *
 * @param where a condition on the tables of {@link #FROM}
 * @param parameters name → what is bound
 */
record ScopeSql(String where, Map<String, Object> parameters) {

    /** The tables that a scope looks at: the asset with its kind, holder, place and the place of its holder. */
    static final String FROM = """
            FROM asset a
            JOIN asset_kind k ON k.id = a.kind_id
            LEFT JOIN person p ON p.id = a.holder_id
            LEFT JOIN location l ON l.id = a.location_id
            LEFT JOIN location pl ON pl.id = p.location_id
            """;

    private static final String ACTIVE = "a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED')";

    /** @param money an SQL expression for the asset's cost in the reporting currency */
    static ScopeSql of(Scope scope, String money, ZoneId zone) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        parts.add("a.draft = FALSE");
        if (scope.everyCondition().noneMatch(one -> one.field() == ScopeCondition.Field.STATUS)) {
            parts.add(ACTIVE);
        }
        if (!scope.isEmpty()) {
            parts.add(group(scope, money, zone, parameters));
        }
        return new ScopeSql(String.join(" AND ", parts), parameters);
    }

    private static String group(Scope scope, String money, ZoneId zone, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        scope.conditions().forEach(one -> parts.add(condition(one, money, zone, parameters)));
        scope.groups().stream()
                .filter(group -> !group.isEmpty())
                .forEach(group -> parts.add(group(group, money, zone, parameters)));
        return "(" + String.join(scope.match() == Scope.Match.ALL ? " AND " : " OR ", parts) + ")";
    }

    private static String condition(ScopeCondition one, String money, ZoneId zone, Map<String, Object> parameters) {
        String name = "scope" + parameters.size();
        String bound = ":" + name;
        boolean is = one.is() == ScopeCondition.Comparison.IS;
        parameters.put(name, value(one, zone));
        return switch (one.field()) {
            case ENTITY -> compare("a.entity_id", is, bound);
            case KIND -> compare("a.kind_id", is, bound);
            case STATUS -> compare("a.status", is, bound);
            case HOLDER -> compare("a.holder_id", is, bound);
            case DEPARTMENT -> compare("p.department", is, bound);
            case LOCATION -> place(is, bound);
            case VALUE -> "(" + money + ") " + (one.is() == ScopeCondition.Comparison.BELOW ? "< " : ">= ") + bound;
            case NOT_VERIFIED -> "(a.last_verified_at IS NULL OR a.last_verified_at < " + bound + ")";
        };
    }

    /** What has no value is not the value asked for. */
    private static String compare(String column, boolean is, String bound) {
        return is ? column + " = " + bound : "(" + column + " IS NULL OR " + column + " <> " + bound + ")";
    }

    /** A site stands for its rooms; what has no place of its own is where its holder is. */
    private static String place(boolean is, String bound) {
        String there = "(CASE WHEN a.location_id IS NULL"
                + " THEN (CASE WHEN pl.id = " + bound + " OR pl.site_id = " + bound + " THEN 1 ELSE 0 END)"
                + " ELSE (CASE WHEN l.id = " + bound + " OR l.site_id = " + bound + " THEN 1 ELSE 0 END) END)";
        return there + (is ? " = 1" : " = 0");
    }

    private static Object value(ScopeCondition one, ZoneId zone) {
        return switch (one.field()) {
            case ENTITY, KIND, HOLDER, LOCATION -> Ids.bytes(UUID.fromString(one.text()));
            case STATUS, DEPARTMENT -> one.text();
            case VALUE -> new BigDecimal(one.text());
            case NOT_VERIFIED ->
                Timestamp.from(LocalDate.parse(one.text()).atStartOfDay(zone).toInstant());
        };
    }
}
