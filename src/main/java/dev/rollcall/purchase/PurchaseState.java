package dev.rollcall.purchase;

/** Where a purchase stands. */
public enum PurchaseState {
    OPEN,
    CLOSED,
    CANCELLED;

    /** As pages write it. */
    public String words() {
        return switch (this) {
            case OPEN -> "open";
            case CLOSED -> "closed";
            case CANCELLED -> "cancelled";
        };
    }
}
