package dev.rollcall.audit.web;

import dev.rollcall.audit.Scope;
import dev.rollcall.audit.ScopeCondition.Comparison;
import dev.rollcall.audit.ScopeCondition.Field;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.values.Ids;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be chosen in the scope builder and in the filters of an audit's items: value → words. */
@Component
class ScopeChoices {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;

    ScopeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose licences an audit may cover. */
    Map<String, String> licences() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "None");
        options.put(LicenceScopeForm.ALL, "All that are in force");
        records("SELECT id, name FROM legal_entity ORDER BY name")
                .forEach((entity, name) -> options.put(entity, "Those of " + name));
        return options;
    }

    Map<String, String> matches() {
        Map<String, String> matches = new LinkedHashMap<>();
        matches.put(Scope.Match.ALL.name(), "all of");
        matches.put(Scope.Match.ANY.name(), "any of");
        return matches;
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(Field.values()).forEach(field -> fields.put(field.name(), field.words()));
        return fields;
    }

    /** Field → its comparisons. */
    Map<String, Map<String, String>> comparisons() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            Map<String, String> comparisons = new LinkedHashMap<>();
            for (Comparison is : field.comparisons()) {
                comparisons.put(is.name(), is.words());
            }
            all.put(field.name(), comparisons);
        }
        return all;
    }

    /** Field → what it can be compared with, for fields whose values are on record. */
    Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put(Field.ENTITY.name(), records("SELECT id, name FROM legal_entity ORDER BY name"));
        all.put(Field.LOCATION.name(), records("""
                SELECT l.id, CASE WHEN s.name IS NULL THEN l.name ELSE CONCAT(s.name, ' › ', l.name) END AS label
                FROM location l LEFT JOIN location s ON s.id = l.site_id WHERE l.active = TRUE ORDER BY label"""));
        all.put(Field.KIND.name(), records("SELECT id, name FROM asset_kind ORDER BY name"));
        all.put(Field.DEPARTMENT.name(), departments());
        Map<String, String> statuses = new LinkedHashMap<>();
        Arrays.stream(AssetStatus.values()).forEach(status -> statuses.put(status.name(), status.words()));
        all.put(Field.STATUS.name(), statuses);
        return all;
    }

    private Map<String, String> departments() {
        Map<String, String> departments = new LinkedHashMap<>();
        jdbc.sql("SELECT DISTINCT department FROM person WHERE department IS NOT NULL ORDER BY department LIMIT "
                        + MOST)
                .query(String.class)
                .list()
                .forEach(name -> departments.put(name, name));
        return departments;
    }

    private Map<String, String> records(String sql) {
        Map<String, String> records = new LinkedHashMap<>();
        jdbc.sql(sql + " LIMIT " + MOST).query(row -> {
            records.put(Ids.uuid(row.getBytes(1)).toString(), row.getString(2));
        });
        return records;
    }
}
