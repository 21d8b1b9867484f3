package dev.rollcall.finding;

/** Why register and reality came apart: proposed from the data by {@link ProposingCauses}, confirmed by whoever settles. */
public enum RootCause {
    PURCHASE_NOT_RECORDED("Purchase not recorded"),
    LEAVER_NOT_PROCESSED("Leaver not processed"),
    MOVED_WITHOUT_RECORD("Moved without a record"),
    SWAPPED("Swapped"),
    LOST("Lost"),
    WRONG_FROM_START("Wrong from the start");

    private final String label;

    RootCause(String label) {
        this.label = label;
    }

    /** As pages and reports write it. */
    public String label() {
        return label;
    }
}
