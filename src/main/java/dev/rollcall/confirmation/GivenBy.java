package dev.rollcall.confirmation;

import dev.rollcall.history.Author;
import java.util.Objects;

/**
 * Who gives an answer.
 *
 * @param author the person themselves, or whoever answers for them
 * @param onBehalf null for the person themselves
 */
public record GivenBy(Author author, OnBehalf onBehalf) {
    public GivenBy {
        Objects.requireNonNull(author);
    }

    public boolean isOnBehalf() {
        return onBehalf != null;
    }
}
