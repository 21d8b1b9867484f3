package dev.rollcall.policy;

import dev.rollcall.policy.Trial.Source;
import dev.rollcall.values.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that were decided once, read from the records of decisions. Cases alike are one line with their number. */
@Component
class RecordedCases {

    private static final int MOST_SOURCES = 20;

    /** What was decided for many items at once counts once an item. */
    private static final String CASES = """
            SELECT r.inputs, COUNT(*) AS cases, MAX(r.subject_id) AS subject, MAX(i.tag) AS tag
            FROM decision_record r LEFT JOIN audit_item i ON i.decided_by = r.id
            WHERE r.decision_key = :key AND r.audit_id %s
            GROUP BY r.inputs ORDER BY cases DESC, r.inputs""";

    private final JdbcClient jdbc;

    RecordedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Audits that have used the decision, the one that closed last first; then whatever is outside of audits. */
    List<Source> sources(String key) {
        return jdbc.sql("""
                        SELECT a.id, a.name, a.state FROM
                          (SELECT DISTINCT audit_id FROM decision_record WHERE decision_key = :key) r
                        LEFT JOIN audit a ON a.id = r.audit_id WHERE r.audit_id IS NULL OR a.id IS NOT NULL
                        ORDER BY CASE WHEN a.id IS NULL THEN 2 WHEN a.state = 'CLOSED' THEN 0 ELSE 1 END,
                                 a.closed_at DESC, a.created_at DESC LIMIT :most""")
                .param("key", key)
                .param("most", MOST_SOURCES)
                .query((row, n) -> new Source(
                        Ids.uuid(row.getBytes(1)),
                        row.getString(2) == null ? "Outside of audits" : row.getString(2),
                        row.getString(3)))
                .list();
    }

    /** Hands over each distinct case, the most frequent first. */
    void each(String key, UUID audit, List<String> names, Consumer<Case> consumer) {
        Pattern next = Pattern.compile(
                ", (?=(?:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")=)");
        jdbc.sql(CASES.formatted(audit == null ? "IS NULL" : "= :audit"))
                .param("key", key)
                .param("audit", Ids.bytes(audit))
                .query(row -> {
                    consumer.accept(new Case(
                            values(row.getString("inputs"), next),
                            row.getLong("cases"),
                            Ids.uuid(row.getBytes("subject")),
                            row.getString("tag")));
                });
    }

    /** {share=60, hasManager=true}, as a map writes itself. */
    private static Map<String, String> values(String inputs, Pattern next) {
        Map<String, String> values = new HashMap<>();
        for (String pair : next.split(inputs.substring(1, inputs.length() - 1))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return values;
    }

    /**
     * Cases alike.
     *
     * @param subject the record that one of them was about, may be null
     * @param tag of an item, null for what is about none
     */
    record Case(Map<String, String> values, long number, UUID subject, String tag) {}
}
