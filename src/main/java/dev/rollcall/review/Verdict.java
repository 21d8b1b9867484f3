package dev.rollcall.review;

/** What a person decides about a licence with gaps. */
public enum Verdict {
    BUY("Buy seats"),
    RECLAIM("Reclaim seats"),
    REDUCE("Reduce or cancel"),
    ACCEPT("Accept");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }
}
