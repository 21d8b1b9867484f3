package dev.rollcall.review;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies the review of a licence. */
public record ReviewId(UUID value) {
    public ReviewId {
        Objects.requireNonNull(value);
    }

    public static ReviewId next() {
        return new ReviewId(Ids.next());
    }

    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
