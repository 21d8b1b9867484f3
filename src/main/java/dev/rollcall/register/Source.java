package dev.rollcall.register;

/** Where a piece of evidence comes from. */
public enum Source {
    ANSWER,
    SCAN,
    SEARCH,
    CHECK_IN,
    IMPORT;

    /** As pages write it. */
    public String words() {
        return Words.of(this);
    }
}
