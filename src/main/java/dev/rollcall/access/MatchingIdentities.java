package dev.rollcall.access;

import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.values.Result;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whom an identity of the provider stands for: the account that it is bound to; else the account of the one person
 * on record with its verified mail address (or user name, where configured), which it is bound to from then on; else
 * that person as an employee; else, where the provider keeps the roles, a new account. Everybody else is refused.
 */
@Service
public class MatchingIdentities {

    static final String UNKNOWN = "Your company account was recognised, but Rollcall knows nobody by it. Ask IT to add"
            + " you to the people on record, or to give you an account.";
    static final String NOT_NOW = "Your account in Rollcall is disabled or has expired. Ask an administrator.";

    private final Accounts accounts;
    private final People people;
    private final Actors actors;
    private final OidcSettings settings;
    private final Clock clock;

    MatchingIdentities(Accounts accounts, People people, Actors actors, OidcSettings settings, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Result<SignedIn> signIn(OidcIdentity identity) {
        Optional<Account> bound = accounts.findByOidcSubject(identity.key());
        if (bound.isPresent()) {
            return open(bound.get(), identity);
        }
        Optional<Person> person = person(identity);
        List<Account> ofPerson = person.map(one -> accounts.findByPersonId(one.getId()).stream()
                        .filter(account -> !account.isBound())
                        .toList())
                .orElse(List.of());
        if (ofPerson.size() == 1) {
            ofPerson.get(0).bindTo(identity.key());
            return open(ofPerson.get(0), identity);
        }
        Set<Role> roles = settings.rolesOf(identity);
        if (!roles.isEmpty()) {
            return open(add(identity, person.map(Person::personId).orElse(null), roles), identity);
        }
        return person.flatMap(one -> actors.ofPerson(one.personId()))
                .map(Result::done)
                .orElse(Result.refused(UNKNOWN));
    }

    private Result<SignedIn> open(Account account, OidcIdentity identity) {
        Set<Role> roles = settings.rolesOf(identity);
        if (settings.keepsRoles() && !account.hasPassword()) {
            if (roles.isEmpty()) {
                return Result.refused(NOT_NOW);
            }
            account.change(account.fields().withRoles(roles));
        }
        accounts.flush();
        return actors.ofAccount(account.accountId()).map(Result::done).orElse(Result.refused(NOT_NOW));
    }

    private Account add(OidcIdentity identity, PersonId person, Set<Role> roles) {
        AccountFields fields = new AccountFields(identity.name(), roles, person, null, null, null);
        String userName = "oidc-" + Secret.sha256Hex(identity.key()).substring(0, 16);
        Account account = new Account(AccountId.next(), userName, fields, clock.instant());
        account.bindTo(identity.key());
        return accounts.save(account);
    }

    private Optional<Person> person(OidcIdentity identity) {
        Optional<Person> byEmail = Optional.ofNullable(identity.verifiedEmail())
                .flatMap(email -> theOnly(people.findByEmail(email.toLowerCase(Locale.ROOT))));
        return byEmail.or(() -> settings.userNameOf(identity)
                .flatMap(name -> theOnly(people.findByUserName(name.toLowerCase(Locale.ROOT)))));
    }

    /** Two people on one address are nobody: a shared mailbox opens no account. */
    private static Optional<Person> theOnly(List<Person> found) {
        List<Person> present = found.stream()
                .filter(person -> person.fields().status() != PersonStatus.LEFT)
                .toList();
        return present.size() == 1 ? Optional.of(present.get(0)) : Optional.empty();
    }
}
