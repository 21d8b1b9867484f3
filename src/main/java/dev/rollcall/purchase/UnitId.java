package dev.rollcall.purchase;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies what was delivered of a purchase. */
public record UnitId(UUID value) {
    public UnitId {
        Objects.requireNonNull(value);
    }

    public static UnitId next() {
        return new UnitId(Ids.next());
    }

    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
