package dev.rollcall.missing;

/** In which part somebody is asked about a missing item. */
public enum AskedAs {
    HOLDER("holder"),
    MANAGER("holder's manager"),
    PREVIOUS("previous holder");

    private final String words;

    AskedAs(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }
}
