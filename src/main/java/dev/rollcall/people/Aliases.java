package dev.rollcall.people;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The other addresses and user names by which people are recognised, with where each comes from. */
@Repository
public class Aliases {

    private final JdbcClient jdbc;

    Aliases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Known> of(PersonId person) {
        return jdbc.sql("""
                        SELECT a.alias, h.cause, h.reason, h.changed_at FROM person_alias a
                        LEFT JOIN history h ON h.id = (SELECT MAX(x.id) FROM history x WHERE x.subject_type = 'PERSON'
                            AND x.subject_id = a.person_id AND x.field = 'alias' AND x.new_value = a.alias)
                        WHERE a.person_id = ? ORDER BY a.alias""")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> new Known(
                        row.getString("alias"),
                        source(row.getString("cause"), row.getString("reason")),
                        at(row.getTimestamp("changed_at"))))
                .list();
    }

    private static String source(String cause, String reason) {
        if (reason != null) {
            return reason;
        }
        return "IMPORT".equals(cause) ? "from a file" : "added by hand";
    }

    private static Instant at(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * @param source in words
     * @param since null where nobody noted it
     */
    public record Known(String name, String source, Instant since) {}
}
