package dev.rollcall.people;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the other addresses and user names by which somebody is known, once a person has said that they are theirs. */
@Service
@Transactional
public class KeepingAliases {

    private final JdbcClient jdbc;
    private final RecordingChanges history;

    KeepingAliases(JdbcClient jdbc, RecordingChanges history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Refused when the name is another person's; nothing happens when it is theirs already. */
    public Result<Void> add(PersonId person, String name, Cause cause, Author author) {
        String alias = name.strip().toLowerCase(Locale.ROOT);
        List<UUID> holders = jdbc.sql("SELECT id FROM person WHERE email = :alias OR user_name = :alias"
                        + " UNION SELECT person_id FROM person_alias WHERE alias = :alias")
                .param("alias", alias)
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
        if (holders.stream().anyMatch(holder -> !holder.equals(person.value()))) {
            return Result.refused(alias + " is on record as somebody else's. Correct that person first.");
        }
        if (holders.isEmpty()) {
            jdbc.sql("INSERT INTO person_alias (person_id, alias_kind, alias) VALUES (?, ?, ?)")
                    .params(Ids.bytes(person.value()), alias.contains("@") ? "EMAIL" : "USER_NAME", alias)
                    .update();
            history.record(
                    SubjectType.PERSON, person.value(), List.of(new Change("alias", null, alias)), cause, author);
        }
        return Result.done();
    }
}
