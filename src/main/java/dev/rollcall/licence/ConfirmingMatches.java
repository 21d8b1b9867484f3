package dev.rollcall.licence;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingAliases;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody's word for whose an account is: it becomes an alias of that person, and is known from then on; or for
 * whose it is not.
 */
@Service
@Transactional
public class ConfirmingMatches {

    private static final String REPLACED = "A newer list has replaced this one. Look at the accounts again.";

    private final JdbcClient jdbc;
    private final KeepingAliases aliases;
    private final ComparingLicences comparing;
    private final Clock clock;

    ConfirmingMatches(JdbcClient jdbc, KeepingAliases aliases, ComparingLicences comparing, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.aliases = aliases;
        this.comparing = comparing;
    }

    /** Refused when the list is gone, or the account is known as somebody else's. */
    public Result<Void> belongs(LicenceId licence, long account, PersonId person, Author author) {
        Optional<String> name = account(licence, account);
        if (name.isEmpty()) {
            return Result.refused(REPLACED);
        }
        Result<Void> added = aliases.add(
                person, name.get(), new Cause(Cause.Kind.EDIT, licence.toString(), "Account of a licence"), author);
        if (added.isDone()) {
            jdbc.sql("DELETE FROM match_refused WHERE person_id = ? AND account = ?")
                    .params(Ids.bytes(person.value()), name.get())
                    .update();
            comparing.compare(licence);
        }
        return added;
    }

    /** The account is not the person's, and is not offered as theirs again. Refused when the list is gone. */
    public Result<Void> isNot(LicenceId licence, long account, PersonId person, Author author) {
        Optional<String> name = account(licence, account);
        if (name.isEmpty()) {
            return Result.refused(REPLACED);
        }
        jdbc.sql("INSERT IGNORE INTO match_refused (person_id, account, refused_at, refused_by, refused_by_key)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(person.value()),
                        name.get(),
                        Timestamp.from(clock.instant()),
                        author.name(),
                        Ids.bytes(author.key()))
                .update();
        comparing.compare(licence);
        return Result.done();
    }

    private Optional<String> account(LicenceId licence, long account) {
        return jdbc.sql("SELECT a.account FROM licence_account a JOIN account_list l ON l.id = a.list_id"
                        + " WHERE a.id = ? AND l.licence_id = ?")
                .params(account, Ids.bytes(licence.value()))
                .query(String.class)
                .optional();
    }
}
