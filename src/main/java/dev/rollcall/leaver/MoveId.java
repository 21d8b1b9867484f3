package dev.rollcall.leaver;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a move. */
public record MoveId(@JsonValue UUID value) {
    public MoveId {
        Objects.requireNonNull(value);
    }

    public static MoveId next() {
        return new MoveId(Ids.next());
    }

    public static MoveId of(String text) {
        return new MoveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
