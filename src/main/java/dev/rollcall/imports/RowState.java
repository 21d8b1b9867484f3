package dev.rollcall.imports;

/** What an import would do, or did, with a row. */
public enum RowState {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED,
    /** It matches two different records; somebody has to settle that in the file or the register. */
    CONFLICT,
    /** It belongs to another legal entity than the import, and is left to the import for that one. */
    OTHER_ENTITY
}
