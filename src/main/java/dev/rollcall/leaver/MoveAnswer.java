package dev.rollcall.leaver;

/** What becomes of a thing when its holder moves. */
public enum MoveAnswer {
    KEEP("keeps it"),
    HAND_OVER("hands it over"),
    RETURN("gives it back");

    private final String words;

    MoveAnswer(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }
}
