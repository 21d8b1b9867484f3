package dev.rollcall.licence;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingAliases;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody's word for whose an account is: it becomes an alias of that person, and is known from then on. */
@Service
@Transactional
public class ConfirmingMatches {

    private final JdbcClient jdbc;
    private final KeepingAliases aliases;
    private final ComparingLicences comparing;

    ConfirmingMatches(JdbcClient jdbc, KeepingAliases aliases, ComparingLicences comparing) {
        this.jdbc = jdbc;
        this.aliases = aliases;
        this.comparing = comparing;
    }

    /** Refused when the list is gone, or the account is known as somebody else's. */
    public Result<Void> belongs(LicenceId licence, long account, PersonId person, Author author) {
        Optional<String> name = jdbc.sql(
                        "SELECT a.account FROM licence_account a JOIN account_list l ON l.id = a.list_id"
                                + " WHERE a.id = ? AND l.licence_id = ?")
                .params(account, Ids.bytes(licence.value()))
                .query(String.class)
                .optional();
        if (name.isEmpty()) {
            return Result.refused("A newer list has replaced this one. Look at the accounts again.");
        }
        Result<Void> added = aliases.add(
                person, name.get(), new Cause(Cause.Kind.EDIT, licence.toString(), "Account of a licence"), author);
        if (added.isDone()) {
            comparing.compare(licence);
        }
        return added;
    }
}
