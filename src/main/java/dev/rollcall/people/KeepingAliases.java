package dev.rollcall.people;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.RecordingChanges.Changed;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the other addresses and user names by which somebody is known: once a person has said that they are theirs, or as
 * files spell them that name the person by something else too.
 */
@Service
@Transactional
public class KeepingAliases {

    private static final int IN_LIST = 900;
    private static final int LONGEST = 320;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final RecordingChanges history;

    KeepingAliases(JdbcClient jdbc, JdbcTemplate batches, RecordingChanges history) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.history = history;
    }

    /** Another spelling of somebody's address or user name. */
    public record Alias(PersonId person, String name) {
        public Alias {
            name = name.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** Refused when the name is another person's; nothing happens when it is theirs already. */
    public Result<Void> add(PersonId person, String name, Cause cause, Author author) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
            return Result.refused("Enter an address or a user name of at most " + LONGEST + " characters.");
        }
        Alias alias = new Alias(person, name);
        Set<UUID> holders = holders(List.of(alias.name())).getOrDefault(alias.name(), Set.of());
        if (!Set.of(person.value()).containsAll(holders)) {
            return Result.refused(alias.name() + " is on record as somebody else's. Correct that person first.");
        }
        if (holders.isEmpty()) {
            insert(List.of(alias), cause, author);
        }
        return Result.done();
    }

    /** Whoever is recognised by it is not any more, until a file or a person says so again. */
    public void remove(PersonId person, String name, Author author) {
        Alias alias = new Alias(person, name);
        int removed = jdbc.sql("DELETE FROM person_alias WHERE person_id = ? AND alias = ?")
                .params(Ids.bytes(person.value()), alias.name())
                .update();
        if (removed > 0) {
            history.record(
                    SubjectType.PERSON,
                    List.of(new Changed(person.value(), List.of(new Change("alias", alias.name(), null)))),
                    Cause.edit(null),
                    author);
        }
    }

    /** Adds those that are nobody else's, and no alias yet. */
    public void addAll(Collection<Alias> aliases, Cause cause, Author author) {
        List<Alias> all = List.copyOf(aliases);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<Alias> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            Map<String, Set<UUID>> holders =
                    holders(some.stream().map(Alias::name).toList());
            insert(
                    some.stream()
                            .filter(alias -> Set.of(alias.person().value())
                                    .containsAll(holders.getOrDefault(alias.name(), Set.of())))
                            .toList(),
                    cause,
                    author);
        }
    }

    private Map<String, Set<UUID>> holders(List<String> names) {
        Map<String, Set<UUID>> holders = new HashMap<>();
        jdbc.sql(
                        "SELECT id, email FROM person WHERE email IN (:names) UNION SELECT id, user_name FROM person"
                                + " WHERE user_name IN (:names) UNION SELECT person_id, alias FROM person_alias WHERE alias IN (:names)")
                .param("names", names)
                .query(row -> {
                    holders.computeIfAbsent(row.getString(2), any -> new HashSet<>())
                            .add(Ids.uuid(row.getBytes(1)));
                });
        return holders;
    }

    private void insert(List<Alias> aliases, Cause cause, Author author) {
        batches.batchUpdate(
                "INSERT INTO person_alias (person_id, alias) VALUES (?, ?)",
                aliases.stream()
                        .map(alias -> new Object[] {Ids.bytes(alias.person().value()), alias.name()})
                        .toList());
        history.record(
                SubjectType.PERSON,
                aliases.stream()
                        .map(alias ->
                                new Changed(alias.person().value(), List.of(new Change("alias", null, alias.name()))))
                        .toList(),
                cause,
                author);
    }
}
