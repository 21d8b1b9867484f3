package dev.rollcall.leaver;

/** Where a departure stands. */
public enum DepartureState {
    OPEN,
    ENDED,
    WITHDRAWN
}
