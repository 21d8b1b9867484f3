package dev.rollcall.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a correction. */
public record CorrectionId(@JsonValue UUID value) {
    public CorrectionId {
        Objects.requireNonNull(value);
    }

    public static CorrectionId next() {
        return new CorrectionId(Ids.next());
    }

    public static CorrectionId of(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
