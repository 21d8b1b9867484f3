package dev.rollcall.audit;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the one person that somebody typed: by id, address, user name, alias, employee number or full name. */
@Component
public class NamingPeople {

    private final JdbcClient jdbc;

    NamingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refused when nobody or more than one fits. */
    public Result<PersonId> find(String typed) {
        String text = typed == null ? "" : typed.strip();
        List<UUID> found = jdbc.sql("""
                        SELECT id FROM person WHERE (id = :id OR email = :lower OR user_name = :lower
                          OR employee_number = :text
                          OR id IN (SELECT person_id FROM person_alias WHERE alias = :lower) OR LOWER(display_name) = :lower) AND status <> 'LEFT' LIMIT 2""")
                .param("id", Ids.bytes(id(text)))
                .param("lower", text.toLowerCase(Locale.ROOT))
                .param("text", text)
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
        if (found.isEmpty()) {
            return Result.refused(
                    "Nobody on record is called “" + text + "”. Enter an address, a user name or a full name");
        }
        return found.size() > 1
                ? Result.refused("More than one person is called “" + text + "”. Enter the address instead")
                : Result.done(new PersonId(found.get(0)));
    }

    /** As a field shows the person again: the address, else user name, else name; empty for nobody. */
    public String text(UUID person) {
        return person == null
                ? ""
                : jdbc.sql("SELECT COALESCE(email, user_name, display_name) FROM person WHERE id = :id")
                        .param("id", Ids.bytes(person))
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    /** The person's name; empty for nobody. */
    public String name(UUID person) {
        return person == null
                ? ""
                : jdbc.sql("SELECT display_name FROM person WHERE id = :id")
                        .param("id", Ids.bytes(person))
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    /** Null for nobody. */
    public String name(Signer signer) {
        if (signer == null || signer.key() == null) {
            return signer == null ? null : signer.name();
        }
        return jdbc.sql("SELECT display_name FROM person WHERE subject_key = :key")
                .param("key", Ids.bytes(signer.key()))
                .query(String.class)
                .optional()
                .orElse("a person since erased");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }
}
