package dev.rollcall.locate;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a search for one asset. */
public record SearchId(UUID value) {
    public SearchId {
        Objects.requireNonNull(value);
    }

    public static SearchId next() {
        return new SearchId(Ids.next());
    }

    public static SearchId of(String text) {
        return new SearchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
