package dev.rollcall.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a finding. */
public record FindingId(@JsonValue UUID value) {
    public FindingId {
        Objects.requireNonNull(value);
    }

    public static FindingId next() {
        return new FindingId(Ids.next());
    }

    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
