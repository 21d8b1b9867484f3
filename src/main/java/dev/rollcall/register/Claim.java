package dev.rollcall.register;

/** What a piece of evidence says of an asset. */
public enum Claim {
    /** Somebody stood before it. */
    SEEN,
    /** A holder says they have it. */
    HELD,
    /** Somebody says they do not have it. */
    NOT_HELD,
    /** Cannot be checked before a date. */
    LATER,
    NOT_RECOGNISED,
    /** A paper accounts for it: repair order, loan slip. */
    ON_PAPER,
    /** It was looked for in vain. */
    NOT_FOUND;

    /** Whether the evidence says that the asset is there. */
    public boolean isPresence() {
        return this == SEEN || this == HELD;
    }

    /** As pages write it. */
    public String words() {
        return Words.of(this);
    }
}
