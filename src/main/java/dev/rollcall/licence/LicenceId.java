package dev.rollcall.licence;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a licence. */
public record LicenceId(UUID value) {
    public LicenceId {
        Objects.requireNonNull(value);
    }

    public static LicenceId next() {
        return new LicenceId(Ids.next());
    }

    public static LicenceId of(String text) {
        return new LicenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
