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
            case OPEN -> "to be counted";
            case RECOUNT -> "to be counted again";
            case COUNTED -> "counted";
            case DIFFERENCES -> "counted with differences";
            case NOT_COUNTED -> "not counted";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
