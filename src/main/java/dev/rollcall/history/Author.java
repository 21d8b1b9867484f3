package dev.rollcall.history;

import java.util.Objects;
import java.util.UUID;

/**
 * Who makes a change. A person appears only by a random key, so that erasing the person keeps the history whole; systems
 * and tokens appear by name.
 *
 * @param kind what sort of author
 * @param key subject key of a person, otherwise null
 * @param name name of an account, system or token; empty for a person with a key
 */
public record Author(Kind kind, UUID key, String name) {

    /** Sorts of author. */
    public enum Kind {
        PERSON,
        ACCOUNT,
        TOKEN,
        SYSTEM
    }

    public Author {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }

    public static Author person(UUID subjectKey) {
        return new Author(Kind.PERSON, Objects.requireNonNull(subjectKey), "");
    }

    public static Author system(String name) {
        return new Author(Kind.SYSTEM, null, name);
    }
}
