package dev.rollcall.licence;

/** Whether an account was used of late, which is all that is kept of it. The letters are in the order of strength. */
public enum Activity {
    ACTIVE,
    IDLE,
    NEVER,
    UNKNOWN
}
