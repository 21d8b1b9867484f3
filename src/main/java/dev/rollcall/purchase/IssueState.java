package dev.rollcall.purchase;

/** What is known of a thing that was issued to somebody. */
public enum IssueState {
    ASKED,
    RECEIVED,
    DENIED,
    SILENT,
    WITHDRAWN;

    /** As pages write it. */
    public String words() {
        return switch (this) {
            case ASKED -> "to be acknowledged";
            case RECEIVED -> "acknowledged";
            case DENIED -> "not received";
            case SILENT -> "no answer";
            case WITHDRAWN -> "withdrawn";
        };
    }

    /** Whether an answer still counts. */
    public boolean isOpen() {
        return this == ASKED || this == SILENT;
    }
}
