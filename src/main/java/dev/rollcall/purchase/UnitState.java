package dev.rollcall.purchase;

/** What became of something that was delivered. */
public enum UnitState {
    /** Said to have come, without the serials by which it could be registered. */
    ANNOUNCED,
    /** Here; somebody has to say whether it is kept, and for which line. */
    UNDECIDED,
    REGISTERED,
    RETURNED;

    /** As pages write it. */
    public String words() {
        return switch (this) {
            case ANNOUNCED -> "announced, to be scanned";
            case UNDECIDED -> "to be decided";
            case REGISTERED -> "registered";
            case RETURNED -> "sent back";
        };
    }
}
