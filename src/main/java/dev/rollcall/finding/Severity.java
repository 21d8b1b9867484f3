package dev.rollcall.finding;

/** How soon somebody has to look at a finding, in business days. */
public enum Severity {
    HIGH(3),
    MEDIUM(5),
    LOW(10);

    private final int businessDays;

    Severity(int businessDays) {
        this.businessDays = businessDays;
    }

    public int businessDays() {
        return businessDays;
    }

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
