package dev.rollcall.register;

/** How a kind of thing is kept track of: one record a thing, one record for a number of them, or not at all. */
public enum Tracking {
    EACH,
    QUANTITY,
    NONE;

    /** As pages write it. */
    public String words() {
        return switch (this) {
            case EACH -> "one by one";
            case QUANTITY -> "by quantity";
            case NONE -> "not at all";
        };
    }
}
