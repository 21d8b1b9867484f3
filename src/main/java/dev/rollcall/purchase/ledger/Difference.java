package dev.rollcall.purchase.ledger;

/** How the ledger of finance and the register can disagree. */
public enum Difference {
    NOT_REGISTERED("Bought and never registered", "It stands in the ledger, and no record has its number or serial."),
    NEVER_BOUGHT(
            "Registered and never bought", "It is owned and in the active register, and the ledger has no row for it."),
    STILL_IN_USE("Written off and still in use", "Finance has written it off, and the register still counts on it.");

    private final String label;
    private final String sentence;

    Difference(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    public String label() {
        return label;
    }

    /** The rule in a sentence. */
    public String sentence() {
        return sentence;
    }
}
