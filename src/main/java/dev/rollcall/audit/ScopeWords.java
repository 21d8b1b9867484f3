package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says a scope in words, with the names of what its conditions mean. Used by the pages of audits and by the report. */
@Component("scopeWords")
public class ScopeWords {

    private final JdbcClient jdbc;

    ScopeWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(AuditDraft draft) {
        return draft.discovery() ? "A discovery: everybody lists what they hold, rooms are scanned" : of(draft.scope());
    }

    public String of(Scope scope) {
        return scope.isEmpty() ? "The whole active register" : group(scope);
    }

    private String group(Scope scope) {
        List<String> parts = new ArrayList<>();
        scope.conditions().forEach(one -> parts.add(condition(one)));
        scope.groups().stream().filter(group -> !group.isEmpty()).forEach(group -> parts.add("(" + group(group) + ")"));
        return String.join(scope.match() == Scope.Match.ALL ? " and " : " or ", parts);
    }

    private String condition(ScopeCondition one) {
        return one.field().words() + " " + one.is().words() + " " + name(one);
    }

    private String name(ScopeCondition one) {
        return switch (one.field()) {
            case ENTITY -> named("legal_entity", "name", one.text());
            case LOCATION -> named("place", "name", one.text());
            case KIND -> named("asset_kind", "name", one.text());
            case HOLDER -> named("person", "display_name", one.text());
            case STATUS -> one.text().toLowerCase().replace('_', ' ');
            default -> one.text();
        };
    }

    private String named(String table, String column, String id) {
        return jdbc.sql("SELECT " + column + " FROM " + table + " WHERE id = :id")
                .param("id", Ids.bytes(UUID.fromString(id)))
                .query(String.class)
                .optional()
                .orElse("something that is no longer on record");
    }
}
