package dev.rollcall.missing;

/** How a thing went missing, as far as anybody has said by now. */
public enum How {
    NOT_FOUND("not found"),
    LOST("reported lost"),
    STOLEN("reported stolen");

    private final String words;

    How(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }
}
