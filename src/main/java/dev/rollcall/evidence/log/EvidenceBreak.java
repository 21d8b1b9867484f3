package dev.rollcall.evidence.log;

/**
 * Something that does not hold in the log of an audit.
 *
 * @param problem what happened
 * @param no of the row in the chain; of what is missing, the first number; null for what has none
 * @param kind what the row says happened, null where there is no row
 * @param source where it was read from, null where there is no row
 */
public record EvidenceBreak(Problem problem, Long no, EvidenceKind kind, String source) {

    /** What can be wrong. */
    public enum Problem {
        CHANGED("A row was changed: it does not fit its own hash."),
        REPLACED(
                "A row was rewritten together with its hash, or the row that followed it was taken out: the next row was"
                        + " chained to another."),
        REMOVED("Rows were removed from here on; the next that is there was chained to one that is gone."),
        INSERTED("A row was inserted: the row that follows does not know it."),
        RENUMBERED("The number of a row was changed."),
        END_MOVED("The end of the chain is not the last row that was sealed."),
        TABLE_DIFFERS("The table that the row was read from says something else now, in the same state."),
        SOURCE_GONE("What the row was read from stands in no table."),
        NOT_IN_LOG("This stands in a table, and not in the log.");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        /** A sentence. */
        public String words() {
            return words;
        }
    }

    static EvidenceBreak of(Problem problem, EvidenceRow row) {
        return new EvidenceBreak(problem, row.no(), row.kind(), row.sourceRef());
    }

    static EvidenceBreak at(Problem problem, long no) {
        return new EvidenceBreak(problem, no, null, null);
    }
}
