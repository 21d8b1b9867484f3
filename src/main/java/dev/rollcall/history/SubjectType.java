package dev.rollcall.history;

/** What sort of record a line of history is about. */
public enum SubjectType {
    ASSET,
    PERSON,
    LOCATION,
    LEGAL_ENTITY,
    KIND,
    ACCOUNT
}
