package dev.rollcall.finding;

/** What is done about a finding. */
public enum Resolution {
    CORRECT_REGISTER("Correct the register"),
    CORRECT_REALITY("Correct reality: move back, return, relabel"),
    ACCEPT_UNTIL("Accept until a date"),
    DUPLICATE_OF("Duplicate of another finding"),
    FALSE_ALARM("False alarm"),
    FOLLOW_UP("Hand to follow-up"),
    SECURITY("Hand to security"),
    FINANCE("Hand to finance");

    private final String label;

    Resolution(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
