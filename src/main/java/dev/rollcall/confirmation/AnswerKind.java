package dev.rollcall.confirmation;

/** What a person says of one thing. */
public enum AnswerKind {
    HAVE,
    HAVE_BUT,
    NOT_HERE,
    LATER,
    NOT_RECOGNISED;

    /** Whether they say that they have it. */
    boolean isHeld() {
        return this == HAVE || this == HAVE_BUT;
    }

    /** As pages and receipts write it. */
    public String words() {
        return switch (this) {
            case HAVE -> "I have it";
            case HAVE_BUT -> "I have it, but something is wrong with it";
            case NOT_HERE -> "I don’t have it";
            case LATER -> "I can’t check until later";
            case NOT_RECOGNISED -> "I don’t recognise it";
        };
    }
}
