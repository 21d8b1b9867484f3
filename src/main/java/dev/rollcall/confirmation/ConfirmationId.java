package dev.rollcall.confirmation;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies what one person is asked in one audit. */
public record ConfirmationId(UUID value) {
    public ConfirmationId {
        Objects.requireNonNull(value);
    }

    public static ConfirmationId next() {
        return new ConfirmationId(Ids.next());
    }

    public static ConfirmationId of(String text) {
        return new ConfirmationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
