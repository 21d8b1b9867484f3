package dev.rollcall.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a missing-item case. */
public record CaseId(@JsonValue UUID value) {
    public CaseId {
        Objects.requireNonNull(value);
    }

    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
