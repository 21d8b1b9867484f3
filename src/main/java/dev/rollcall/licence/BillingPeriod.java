package dev.rollcall.licence;

import java.util.Locale;

/** What the cost of a licence pays for. */
public enum BillingPeriod {
    MONTHLY(12),
    YEARLY(1),
    ONCE(0);

    private final int timesAYear;

    BillingPeriod(int timesAYear) {
        this.timesAYear = timesAYear;
    }

    /** How often it is paid in a year; 0 for once and never again. */
    public int timesAYear() {
        return timesAYear;
    }

    /** As pages write it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
