package dev.rollcall.locate;

/** What a scan turned out to be, told to the counter at once. */
public enum ScanResult {
    EXPECTED("Expected here", "good"),
    ELSEWHERE("Belongs elsewhere", "warn"),
    ALREADY_COUNTED("Already counted", "info"),
    NOT_IN_SCOPE("Not in this audit", "info"),
    UNKNOWN("Not in the register", "bad"),
    RETIRED("Retired on record", "warn"),
    AMBIGUOUS("Two records have this code", "bad");

    private final String words;
    private final String tone;

    ScanResult(String words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    /** good, warn, bad or info; colours and sounds follow it. */
    public String tone() {
        return tone;
    }

    /** Whether it makes the room differ from the register. */
    public boolean isDifference() {
        return this == ELSEWHERE || this == UNKNOWN || this == RETIRED || this == AMBIGUOUS;
    }
}
