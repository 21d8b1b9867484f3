package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom a typed name or address means. */
@Component
class NamedPeople {

    private final JdbcClient jdbc;

    NamedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one person with this address, alias, user name or full name; null when nobody or more than one has it. */
    PersonId find(String text) {
        List<PersonId> found = jdbc.sql("""
                        SELECT p.id FROM person p WHERE p.status <> 'LEFT'
                          AND (p.email = :text OR p.user_name = :text OR LOWER(p.display_name) = :text
                               OR EXISTS (SELECT 1 FROM person_alias a WHERE a.person_id = p.id AND a.alias = :text))
                        LIMIT 2""")
                .param("text", text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
        return found.size() == 1 ? found.get(0) : null;
    }
}
