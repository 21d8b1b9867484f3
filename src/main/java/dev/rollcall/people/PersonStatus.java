package dev.rollcall.people;

/** Whether somebody is still there: leaving means that the last day is known, left that it has passed. */
public enum PersonStatus {
    ACTIVE,
    LEAVING,
    LEFT
}
