package dev.rollcall.intake;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a system that sends events. */
public record SenderId(UUID value) {
    public SenderId {
        Objects.requireNonNull(value);
    }

    static SenderId next() {
        return new SenderId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
