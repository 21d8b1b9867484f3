package dev.rollcall.audit;

import dev.rollcall.calendar.DayText;
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
    private final Audits audits;
    private final CoveringLicences covering;

    ScopeWords(JdbcClient jdbc, Audits audits, CoveringLicences covering) {
        this.jdbc = jdbc;
        this.audits = audits;
        this.covering = covering;
    }

    /** Of an audit, with the licences that it covers. */
    public String of(AuditId audit) {
        String assets = of(audits.find(audit).orElseThrow().draft());
        return covering.covered(audit)
                .map(licences -> assets + "; licences: " + licences(licences))
                .orElse(assets);
    }

    private String licences(LicenceScope scope) {
        List<String> parts = new ArrayList<>();
        if (scope.entity() != null) {
            parts.add("of " + named("legal_entity", "name", scope.entity().toString()));
        }
        if (scope.vendor() != null) {
            parts.add("vendor contains " + scope.vendor());
        }
        if (scope.owner() != null) {
            parts.add(
                    "owned by " + named("person", "display_name", scope.owner().toString()));
        }
        if (scope.dueBefore() != null) {
            parts.add("ends, renews or is given notice of before " + DayText.of(scope.dueBefore()));
        }
        return parts.isEmpty() ? "all in force" : String.join(" and ", parts);
    }

    public String of(AuditDraft draft) {
        if (draft.discovery()) {
            return "A discovery: everybody lists what they hold, rooms are scanned";
        }
        return of(draft.scope())
                + (draft.sample() == null ? "" : "; " + draft.sample().words());
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
