package dev.rollcall.audit;

/** What came of an audit item: exactly one for each, summing to the scope. As long as an item has none it is open. */
public enum Outcome {
    VERIFIED("verified"),
    DIFFERENCES("verified with differences"),
    ACCOUNTED_FOR("accounted for, not seen"),
    NOT_FOUND("not found"),
    LOST_OR_STOLEN("reported lost or stolen"),
    NO_ANSWER("no answer"),
    NOT_COUNTED("not counted"),
    DEFERRED("deferred"),
    EXCLUDED("excluded"),
    CANCELLED("cancelled");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
