package dev.rollcall.confirmation;

/** In which capacity somebody answers for another; such an answer has the grade "on behalf". */
public enum OnBehalf {
    MANAGER("as manager"),
    DEPUTY("as deputy"),
    IT("IT"),
    TEAM_SHEET("on a team sheet"),
    SLIP("from a printed slip");

    private final String words;

    OnBehalf(String words) {
        this.words = words;
    }

    /** As receipts write it behind the name of whoever answered. */
    public String words() {
        return words;
    }
}
