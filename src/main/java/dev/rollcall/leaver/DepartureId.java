package dev.rollcall.leaver;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a departure. */
public record DepartureId(@JsonValue UUID value) {
    public DepartureId {
        Objects.requireNonNull(value);
    }

    public static DepartureId next() {
        return new DepartureId(Ids.next());
    }

    public static DepartureId of(String text) {
        return new DepartureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
