package dev.rollcall.register;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a kind of thing. */
public record KindId(UUID value) {
    public KindId {
        Objects.requireNonNull(value);
    }

    public static KindId next() {
        return new KindId(Ids.next());
    }

    public static KindId of(String text) {
        return new KindId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
