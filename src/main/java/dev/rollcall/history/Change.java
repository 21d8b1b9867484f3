package dev.rollcall.history;

import java.util.Objects;

/**
 * One field that changed.
 *
 * @param field name of the field, as the register's pages spell it
 * @param from text before, null for empty
 * @param to text after, null for empty
 */
public record Change(String field, String from, String to) {
    public Change {
        Objects.requireNonNull(field);
    }

    /** Whether the two texts differ at all. */
    public boolean isReal() {
        return !Objects.equals(from, to);
    }
}
