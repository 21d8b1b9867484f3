package dev.rollcall.locate;

/** Where the count of one room stands. */
public enum CountState {
    OPEN,
    /** A stock room counted with a difference is counted once more, by anybody of the IT staff. */
    RECOUNT,
    COUNTED,
    DIFFERENCES,
    NOT_COUNTED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == OPEN || this == RECOUNT;
    }

    public String words() {
        return switch (this) {
            case OPEN -> "To be counted";
            case RECOUNT -> "To be counted again";
            case COUNTED -> "Counted";
            case DIFFERENCES -> "Counted with differences";
            case NOT_COUNTED -> "Not counted";
            case WITHDRAWN -> "Withdrawn";
        };
    }
}
