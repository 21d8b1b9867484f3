package dev.rollcall.locate;

/** Where the search for one asset stands. */
public enum SearchState {
    OPEN,
    SEEN,
    ACCOUNTED_FOR,
    NOT_FOUND,
    WITHDRAWN;

    public boolean isOpen() {
        return this == OPEN;
    }
}
