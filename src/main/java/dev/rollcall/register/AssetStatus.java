package dev.rollcall.register;

/** Where an asset stands in its life. Missing, stolen, retired and disposed are out of the active register. */
public enum AssetStatus {
    ORDERED,
    STOCK,
    IN_USE,
    ON_LOAN,
    IN_REPAIR,
    IN_TRANSIT,
    MISSING,
    STOLEN,
    RETIRED,
    DISPOSED;

    /** Whether the thing is expected to be somewhere: what an audit looks for. */
    public boolean isActive() {
        return this != MISSING && !isGone() && this != STOLEN;
    }

    /** Whether the record is closed: nobody expects to see the thing again. */
    public boolean isGone() {
        return this == RETIRED || this == DISPOSED;
    }

    /** As pages write it: "in use". */
    public String words() {
        return Words.of(this);
    }
}
