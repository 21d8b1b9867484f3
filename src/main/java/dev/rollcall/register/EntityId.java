package dev.rollcall.register;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a legal entity. */
public record EntityId(UUID value) {
    public EntityId {
        Objects.requireNonNull(value);
    }

    public static EntityId next() {
        return new EntityId(Ids.next());
    }

    public static EntityId of(String text) {
        return new EntityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
