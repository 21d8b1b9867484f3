package dev.rollcall.register;

/** What a claim adds: what is the matter with a thing that is there, or where one went that is not. */
public enum Detail {
    DAMAGED,
    LABEL_UNREADABLE,
    DIFFERS,
    PARTS_MISSING,
    RETURNED,
    GIVEN,
    IN_REPAIR,
    LEFT,
    SWAPPED,
    LOST,
    STOLEN,
    NEVER_HAD,
    OWN;

    /** As pages write it. */
    public String words() {
        return Words.of(this);
    }
}
