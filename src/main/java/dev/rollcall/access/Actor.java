package dev.rollcall.access;

import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever is at the other end of a request: a signed-in account, an API token, or somebody who came by a mailed link.
 * Controllers take it as a parameter; use cases take it where authorisation or authorship matters.
 *
 * @param accountId null for tokens and mailed links
 * @param personId the person behind it, null for tokens and accounts that belong to nobody
 * @param subjectKey of that person, null without one; of a token its maker's
 * @param name as shown to others; of a token its maker's
 * @param roles what the account is for
 * @param auditId the one audit an auditor may read, otherwise null
 * @param scopes of an API token; empty for all others
 */
public record Actor(
        UUID accountId, UUID personId, UUID subjectKey, String name, Set<Role> roles, UUID auditId, Set<String> scopes)
        implements Serializable {

    public Actor {
        Objects.requireNonNull(name);
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** IT staff and administrators. */
    public boolean isIt() {
        return has(Role.IT) || has(Role.ADMIN);
    }

    public boolean is(PersonId person) {
        return person != null && person.value().equals(personId);
    }

    /** The name by which the engine knows the actor as a task's assignee: the person's id, else the account's. */
    public String assignee() {
        UUID id = personId != null ? personId : accountId;
        return id == null ? null : id.toString();
    }

    /** How the actor is written into history and evidence. */
    public Author author() {
        if (subjectKey != null) {
            return new Author(Author.Kind.PERSON, subjectKey, "");
        }
        return new Author(accountId == null ? Author.Kind.TOKEN : Author.Kind.ACCOUNT, null, name);
    }

    /** The service itself, for work that no one asked for (jobs, the sample company). */
    public static Actor system(String name) {
        return new Actor(null, null, null, name, Set.of(Role.ADMIN, Role.IT), null, Set.of());
    }
}
