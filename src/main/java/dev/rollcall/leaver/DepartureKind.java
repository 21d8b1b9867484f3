package dev.rollcall.leaver;

/** Why somebody leaves; decision leaver-deadline reads it. Never more than that. */
public enum DepartureKind {
    RESIGNATION("resignation"),
    DISMISSAL("dismissal"),
    RETIREMENT("retirement"),
    CONTRACT_ENDED("end of contract"),
    OTHER("not said");

    private final String words;

    DepartureKind(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }
}
