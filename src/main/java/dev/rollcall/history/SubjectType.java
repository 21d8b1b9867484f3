package dev.rollcall.history;

/** What sort of record a line of history is about. */
public enum SubjectType {
    ASSET,
    PERSON,
    LOCATION,
    LICENCE,
    LEGAL_ENTITY,
    KIND,
    ACCOUNT
}
