package dev.rollcall.licence;

/** What a licence counts. */
public enum Metric {
    PER_SEAT,
    SITE;

    /** As pages write it. */
    public String words() {
        return this == SITE ? "site licence" : "per seat";
    }
}
