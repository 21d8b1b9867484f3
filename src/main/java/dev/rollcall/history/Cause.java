package dev.rollcall.history;

/**
 * Why a record changed.
 *
 * @param kind what sort of cause
 * @param ref id of the import, correction or answer behind it, null for an edit
 * @param reason a sentence by whoever made the change, may be null
 */
public record Cause(Kind kind, String ref, String reason) {

    /** Sorts of cause. */
    public enum Kind {
        CREATED,
        EDIT,
        IMPORT,
        CORRECTION,
        REVERSAL,
        AUDIT,
        MISSING_CASE,
        TRANSFER,
        PURCHASE,
        EVENT,
        DIRECTORY,
        DEPARTURE
    }

    public static Cause edit(String reason) {
        return new Cause(Kind.EDIT, null, reason);
    }
}
