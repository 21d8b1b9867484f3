package dev.rollcall.leaver;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a return. */
public record ReturnItemId(@JsonValue UUID value) {
    public ReturnItemId {
        Objects.requireNonNull(value);
    }

    public static ReturnItemId next() {
        return new ReturnItemId(Ids.next());
    }

    public static ReturnItemId of(String text) {
        return new ReturnItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
