package dev.rollcall.review;

/** What can be amiss with a licence, as decision licence-usage names it. */
public enum Gap {
    MORE_ASSIGNED_THAN_BOUGHT("More assigned than bought", "%d too many"),
    MORE_ACCOUNTS_THAN_SEATS("More accounts than seats", "%d too many"),
    FEW_ASSIGNED("Few assigned", "%d %% of what was bought"),
    FEW_ACTIVE("Few active", "%d %% of the assigned"),
    EXPIRED_BUT_USED("Expired but used", "days past its end: %d"),
    NOTICE_DATE_NEAR("Notice date near", "days left: %d"),
    NOTICE_DATE_MISSED("Notice date missed", "days past it: %d"),
    HELD_BY_LEAVER("Held by a leaver", "accounts: %d"),
    ACCOUNT_UNKNOWN("Account unknown", "accounts: %d"),
    NO_OWNER("No owner", ""),
    NO_PROOF("No proof of entitlement", ""),
    LIST_TOO_OLD("List of accounts too old", "days: %d");

    private final String words;
    private final String figure;

    Gap(String words, String figure) {
        this.words = words;
        this.figure = figure;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }

    /** Its figure in words; empty where there is nothing to count. */
    public String say(int of) {
        return figure.formatted(Math.abs(of));
    }
}
