package dev.rollcall.purchase;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a purchase. */
public record PurchaseId(UUID value) {
    public PurchaseId {
        Objects.requireNonNull(value);
    }

    public static PurchaseId next() {
        return new PurchaseId(Ids.next());
    }

    public static PurchaseId of(String text) {
        return new PurchaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
