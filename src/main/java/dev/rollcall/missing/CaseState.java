package dev.rollcall.missing;

/** Where a case stands; each state but the last has its step in the process. */
public enum CaseState {
    /** Its process has not begun yet, or chooses the next step. */
    OPENED,
    ASKING,
    LOOKING,
    DECIDING,
    CONFIRMING,
    CLOSED
}
