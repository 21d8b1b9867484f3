package dev.rollcall.access;

import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Result;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds accounts and changes what they may do, with history. Used by the administrator's pages and the sample company. At
 * least one administrator can always sign in. Who may call is decided at the page: administrators alone.
 */
@Service
@Transactional
public class KeepingAccounts {

    static final String LAST =
            "This is the last administrator who can sign in. Make somebody else administrator first.";

    private final Accounts accounts;
    private final Passwords passwords;
    private final RecordingChanges history;
    private final Clock clock;

    KeepingAccounts(Accounts accounts, Passwords passwords, RecordingChanges history, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.history = history;
        this.clock = clock;
    }

    /** Adds an account whose holder chooses a password at the first sign-in. */
    public Result<NewAccount> add(String userName, AccountFields fields, Actor actor) {
        String temporary = Secret.random(12);
        return add(userName, fields, temporary, true, actor).map(id -> new NewAccount(id, temporary));
    }

    /** Adds an account with a password that stays until its holder changes it. */
    public Result<AccountId> add(String userName, AccountFields fields, String password, Actor actor) {
        return add(userName, fields, password, false, actor);
    }

    private Result<AccountId> add(
            String userName, AccountFields fields, String password, boolean temporary, Actor actor) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        Optional<String> fault = nameFault(name)
                .or(fields::fault)
                .or(() -> temporary ? Optional.empty() : passwords.fault(password, name));
        if (fault.isPresent()) {
            return Result.refused(fault.get());
        }
        Account account = new Account(AccountId.next(), name, fields, clock.instant());
        account.password(passwords.hash(password), temporary);
        accounts.save(account);
        note(account, List.of(new Change("record", null, name)), new Cause(Cause.Kind.CREATED, null, null), actor);
        return Result.done(account.accountId());
    }

    /**
     * Changes what an account may do; it takes effect on the next click of whoever is signed in with it.
     *
     * @param version the version that the administrator saw
     * @throws OptimisticLockingFailureException when somebody else changed the account since
     */
    public Result<Void> change(AccountId id, int version, AccountFields fields, Actor actor) {
        Account account = seen(id, version);
        Optional<String> fault = fields.fault();
        if (fault.isPresent()) {
            return Result.refused(fault.get());
        }
        boolean stays = fields.roles().contains(Role.ADMIN) && fields.validUntil() == null;
        if (!stays && isLastAdministrator(account)) {
            return Result.refused(LAST);
        }
        note(account, account.change(fields), Cause.edit(null), actor);
        return Result.done();
    }

    /** Ends every session of the account and lets it sign in no more. */
    public Result<Void> disable(AccountId id, Actor actor) {
        Account account = accounts.find(id).orElseThrow();
        if (isLastAdministrator(account)) {
            return Result.refused(LAST);
        }
        account.disable();
        note(account, List.of(new Change("disabled", "no", "yes")), Cause.edit(null), actor);
        return Result.done();
    }

    public void enable(AccountId id, Actor actor) {
        Account account = accounts.find(id).orElseThrow();
        account.enable();
        note(account, List.of(new Change("disabled", "yes", "no")), Cause.edit(null), actor);
    }

    /** Gives the account a temporary password, which is seen this once, and ends its sessions. */
    public String resetPassword(AccountId id, Actor actor) {
        Account account = accounts.find(id).orElseThrow();
        String temporary = Secret.random(12);
        account.password(passwords.hash(temporary), true);
        note(account, List.of(new Change("password", null, "reset")), Cause.edit(null), actor);
        return temporary;
    }

    private Account seen(AccountId id, int version) {
        Account account = accounts.find(id).orElseThrow();
        if (account.version() != version) {
            throw new OptimisticLockingFailureException("Account " + id + " was changed by somebody else");
        }
        return account;
    }

    private Optional<String> nameFault(String name) {
        if (!name.matches("[a-z0-9][a-z0-9._@+-]{1,199}")) {
            return Optional.of("User name: use 2 to 200 letters, digits, dots, hyphens or @.");
        }
        return accounts.findByUserName(name).isPresent()
                ? Optional.of("User name: " + name + " is taken. Choose another, or change that account.")
                : Optional.empty();
    }

    private boolean isLastAdministrator(Account account) {
        return accounts.lockAdministrators().stream()
                .filter(one -> one.fields().roles().contains(Role.ADMIN))
                .map(Account::accountId)
                .toList()
                .equals(List.of(account.accountId()));
    }

    private void note(Account account, List<Change> changes, Cause cause, Actor actor) {
        history.record(SubjectType.ACCOUNT, account.getId(), changes, cause, actor.author());
    }
}
