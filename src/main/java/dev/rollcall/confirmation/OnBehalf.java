package dev.rollcall.confirmation;

/** In which capacity somebody answers for another; such an answer has the grade "on behalf". */
public enum OnBehalf {
    MANAGER("their manager"),
    DEPUTY("their deputy"),
    IT("IT"),
    TEAM_SHEET("a team sheet"),
    SLIP("a printed slip, typed in by IT");

    private final String words;

    OnBehalf(String words) {
        this.words = words;
    }

    /** As receipts write it. */
    public String words() {
        return words;
    }
}
