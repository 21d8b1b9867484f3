package dev.rollcall.confirmation;

/** Where a confirmation stands. */
public enum ConfirmationState {
    /** Written, its mail and task come with the same chunk. */
    PREPARED,
    /** Asked and not answered, asked again, or answered with something that can be checked only later. */
    OPEN,
    /** Has everything. */
    CONFIRMED,
    /** Answered, and something differs. */
    DIFFERENCES,
    /** On record as absent, or can check only after the last day: asked on the day deferred_until, even after closing. */
    DEFERRED,
    /** The deadline passed in silence. */
    NO_ANSWER,
    /** The audit was cancelled, or there is nothing left to ask. */
    WITHDRAWN;

    /** Whether an answer for every item has been given. */
    public boolean isAnswered() {
        return this == CONFIRMED || this == DIFFERENCES;
    }

    /** How it is called on pages. */
    public String words() {
        return switch (this) {
            case PREPARED, OPEN -> "Waiting for an answer";
            case CONFIRMED -> "Confirmed";
            case DIFFERENCES -> "Differences reported";
            case DEFERRED -> "Deferred";
            case NO_ANSWER -> "No answer";
            case WITHDRAWN -> "Withdrawn";
        };
    }
}
