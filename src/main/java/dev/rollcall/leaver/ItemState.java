package dev.rollcall.leaver;

/** What became of a thing or seat of somebody who leaves. Each but the first is final. */
public enum ItemState {
    EXPECTED("expected"),
    RETURNED("returned"),
    ELSEWHERE("with somebody else"),
    CHASED("being looked for"),
    RELEASED("released"),
    WITHDRAWN("stays");

    private final String words;

    ItemState(String words) {
        this.words = words;
    }

    /** As pages and mails write it. */
    public String words() {
        return words;
    }
}
