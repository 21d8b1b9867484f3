package dev.rollcall.imports;

/** Where an import stands. */
public enum ImportState {
    /** Its columns, or the order of its dates, have to be told first. */
    QUESTION,
    STAGING,
    PREVIEW,
    APPLYING,
    APPLIED,
    DISCARDED,
    /** The file, or the whole import, was refused with a reason. */
    REFUSED
}
