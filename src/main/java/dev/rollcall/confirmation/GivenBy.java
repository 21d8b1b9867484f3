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

    /** The same when IT types in what somebody wrote on a slip; whoever else answers for them, does so as they are. */
    public GivenBy fromSlip() {
        return onBehalf == OnBehalf.IT ? new GivenBy(author, OnBehalf.SLIP) : this;
    }

    public boolean isOnBehalf() {
        return onBehalf != null;
    }
}
