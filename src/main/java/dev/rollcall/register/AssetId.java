package dev.rollcall.register;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies an asset. */
public record AssetId(UUID value) {
    public AssetId {
        Objects.requireNonNull(value);
    }

    public static AssetId next() {
        return new AssetId(Ids.next());
    }

    public static AssetId of(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
