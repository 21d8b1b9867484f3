package dev.rollcall.access;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies an account that signs in. */
public record AccountId(UUID value) {
    public AccountId {
        Objects.requireNonNull(value);
    }

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
