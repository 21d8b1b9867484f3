package dev.rollcall.confirmation;

import java.util.EnumSet;
import java.util.Set;

/** What is wrong with a thing that somebody has, or what became of one that they do not have. */
public enum AnswerDetail {
    DAMAGED("it is damaged"),
    LABEL_UNREADABLE("the label is missing or unreadable"),
    DIFFERS("the serial number or the model differs"),
    PARTS_MISSING("parts are missing"),
    RETURNED("returned to IT"),
    GIVEN("given to somebody"),
    IN_REPAIR("in repair"),
    LEFT("left somewhere"),
    SWAPPED("swapped for another"),
    LOST("lost"),
    STOLEN("stolen"),
    NEVER_HAD("never had it"),
    OWN("it is their own");

    private static final Set<AnswerDetail> PROBLEMS = EnumSet.of(DAMAGED, LABEL_UNREADABLE, DIFFERS, PARTS_MISSING);

    private final String words;

    AnswerDetail(String words) {
        this.words = words;
    }

    /** As pages and receipts write it. */
    public String words() {
        return words;
    }

    /** Whether it goes with "I have it, but …"; all others go with "I don't have it". */
    public boolean isProblem() {
        return PROBLEMS.contains(this);
    }
}
