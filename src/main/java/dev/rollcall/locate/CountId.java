package dev.rollcall.locate;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a room count. */
public record CountId(UUID value) {
    public CountId {
        Objects.requireNonNull(value);
    }

    public static CountId next() {
        return new CountId(Ids.next());
    }

    public static CountId of(String text) {
        return new CountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
