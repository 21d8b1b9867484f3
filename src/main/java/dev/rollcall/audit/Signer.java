package dev.rollcall.audit;

import dev.rollcall.history.Author;
import java.util.Objects;
import java.util.UUID;

/**
 * Who drafted, approved or signed something of an audit. A person stands there by a random key alone, so that erasing the
 * person keeps the audit whole; {@link NamingPeople} reads the name where it lives.
 *
 * @param key subject key of a person, otherwise null
 * @param name of an account or token that is nobody on record, empty for a person
 */
public record Signer(UUID key, String name) {

    /** Null as long as nobody did. */
    static Signer of(UUID key, String name) {
        return key == null && name == null ? null : new Signer(key, name);
    }

    public boolean is(Author author) {
        return key == null ? author.key() == null && author.name().equals(name) : Objects.equals(key, author.key());
    }
}
