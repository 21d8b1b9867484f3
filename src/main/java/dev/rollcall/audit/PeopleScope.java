package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which people a discovery audit asks, as a condition on table person p: all who have not left; of its scope those
 * conditions count that say something about people. What was typed is only ever a bound parameter.
 */
public final class PeopleScope {

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String sql;

    public PeopleScope(Scope scope) {
        String conditions = group(scope);
        sql = "p.status <> 'LEFT'" + (conditions == null ? "" : " AND " + conditions);
    }

    public String sql() {
        return sql;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    private String group(Scope scope) {
        String parts = Stream.concat(
                        scope.conditions().stream().map(this::condition),
                        scope.groups().stream().map(this::group))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(scope.match() == Scope.Match.ALL ? " AND " : " OR "));
        return parts.isEmpty() ? null : "(" + parts + ")";
    }

    private String condition(ScopeCondition condition) {
        String column = switch (condition.field()) {
            case ENTITY -> "p.entity_id";
            case LOCATION -> "p.location_id";
            case DEPARTMENT -> "p.department";
            case HOLDER -> "p.id";
            case KIND, STATUS, VALUE, NOT_VERIFIED -> null;
        };
        if (column == null) {
            return null;
        }
        String parameter = "scope" + parameters.size();
        parameters.put(
                parameter,
                condition.field().takesId() ? Ids.bytes(UUID.fromString(condition.text())) : condition.text());
        return condition.is() == ScopeCondition.Comparison.IS
                ? column + " = :" + parameter
                : "(" + column + " IS NULL OR " + column + " <> :" + parameter + ")";
    }
}
