package dev.rollcall.imports;

/** What the rows of a file are. */
public enum Subject {
    PEOPLE,
    LOCATIONS,
    ASSETS,
    LICENCES,
    /** Of products: who uses what. */
    ACCOUNTS
}
