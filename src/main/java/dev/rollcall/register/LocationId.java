package dev.rollcall.register;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a site, room or stock room. */
public record LocationId(UUID value) {
    public LocationId {
        Objects.requireNonNull(value);
    }

    public static LocationId next() {
        return new LocationId(Ids.next());
    }

    public static LocationId of(String text) {
        return new LocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
