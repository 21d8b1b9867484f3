package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies an audit. */
public record AuditId(UUID value) {
    public AuditId {
        Objects.requireNonNull(value);
    }

    public static AuditId next() {
        return new AuditId(Ids.next());
    }

    public static AuditId of(String text) {
        return new AuditId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
