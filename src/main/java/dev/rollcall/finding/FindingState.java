package dev.rollcall.finding;

/** Where a finding stands. */
public enum FindingState {
    /** Nobody has said yet what it means. */
    OPEN("open"),
    /** Resolved by corrections that are not applied yet. */
    PROPOSED("correction proposed"),
    /** Resolved, with a reason. */
    SETTLED("settled"),
    /** Evidence that came later settled it by itself. */
    BY_EVIDENCE("settled by evidence");

    private final String label;

    FindingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
