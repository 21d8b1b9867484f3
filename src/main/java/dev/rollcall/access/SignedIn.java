package dev.rollcall.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;

/**
 * The principal of a session: somebody who has signed in. It is read anew from the record at each request, so that a
 * changed role or a disabled account takes effect at once.
 *
 * @param actor who it is
 * @param stamp changes with the password, which ends the sessions that were begun with the old one
 * @param mustChangePassword whether nothing but a new password is accepted
 */
public record SignedIn(Actor actor, String stamp, boolean mustChangePassword)
        implements ActorHolder, Principal, Serializable {

    public SignedIn {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(stamp);
    }

    /** The id of the account, or of the person where there is no account. */
    @Override
    public String getName() {
        UUID id = actor.accountId() != null ? actor.accountId() : actor.personId();
        return id.toString();
    }

    /** What a session keeps: enough to find the record again, and nothing that could go stale. */
    public String key() {
        return (actor.accountId() != null ? "ACCOUNT:" : "PERSON:") + getName() + ":" + stamp;
    }
}
