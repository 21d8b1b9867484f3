package dev.rollcall.leaver;

/** The condition in which a thing came back. */
public enum ItemCondition {
    GOOD("in good condition"),
    WORN("worn"),
    DAMAGED("damaged"),
    PARTS_MISSING("with parts missing");

    private final String words;

    ItemCondition(String words) {
        this.words = words;
    }

    /** As pages and mails write it. */
    public String words() {
        return words;
    }
}
