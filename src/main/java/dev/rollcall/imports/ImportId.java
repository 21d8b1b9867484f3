package dev.rollcall.imports;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies one import of one file. */
public record ImportId(UUID value) {
    public ImportId {
        Objects.requireNonNull(value);
    }

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
