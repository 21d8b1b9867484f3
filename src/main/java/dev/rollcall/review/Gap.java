package dev.rollcall.review;

/** What can be amiss with a licence, as decision licence-usage names it. */
public enum Gap {
    MORE_ASSIGNED_THAN_BOUGHT("More assigned than bought", "seats"),
    MORE_ACCOUNTS_THAN_SEATS("More accounts than seats", "accounts"),
    FEW_ASSIGNED("Few assigned", "% of what was bought"),
    FEW_ACTIVE("Few active", "% of the assigned"),
    EXPIRED_BUT_USED("Expired but used", "days to the end"),
    NOTICE_DATE_NEAR("Notice date near", "days left"),
    NOTICE_DATE_MISSED("Notice date missed", "days to the notice date"),
    HELD_BY_LEAVER("Held by a leaver", "accounts"),
    ACCOUNT_UNKNOWN("Account unknown", "accounts"),
    NO_OWNER("No owner", ""),
    NO_PROOF("No proof of entitlement", ""),
    LIST_TOO_OLD("List of accounts too old", "days old");

    private final String words;
    private final String unit;

    Gap(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }

    /** What its figure counts; empty where there is nothing to count. */
    public String unit() {
        return unit;
    }
}
