package dev.rollcall.evidence;

/**
 * A column of a section of the report.
 *
 * @param type how its value is read and shown
 * @param brief whether it stands on the page and in print; otherwise only in the workbook and the API
 */
public record ReportColumn(String title, Type type, boolean brief) {

    /** Sorts of value. */
    public enum Type {
        TEXT,
        /** A constant, shown in words. */
        WORD,
        /** What came of an item, in words. */
        OUTCOME,
        /** A grade of evidence, shown in words. */
        GRADE,
        /** A kind of finding, shown by its label. */
        FINDING,
        /** Where a finding stands, shown by its label. */
        FINDING_STATE,
        /** The role that somebody held, shown by its label. */
        ROLE,
        /** What is done about a finding, shown by its label. */
        RESOLUTION,
        /** A value of the field that the row names in its column "field". */
        VALUE,
        /** How an item was to be verified, in words. */
        METHOD,
        /** A weakness of the readiness check, by its title. */
        WEAKNESS,
        /** A version of a decision table, by name and number. */
        POLICY,
        /** An id as addresses write it. */
        ID,
        FLAG,
        NUMBER,
        MONEY,
        DATE,
        MOMENT;

        /** Whether it is right-aligned. */
        public boolean isFigure() {
            return this == NUMBER || this == MONEY;
        }
    }

    static ReportColumn of(String title, Type type) {
        return new ReportColumn(title, type, true);
    }

    static ReportColumn inFull(String title, Type type) {
        return new ReportColumn(title, type, false);
    }
}
