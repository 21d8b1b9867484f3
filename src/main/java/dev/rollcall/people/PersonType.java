package dev.rollcall.people;

/** How somebody belongs to the organisation. */
public enum PersonType {
    EMPLOYEE,
    CONTRACTOR,
    EXTERNAL
}
