package dev.rollcall.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The first page of an audit's report. Money is in the reporting currency.
 *
 * @param approvedBy who started the audit, and so approved its scope
 * @param outcomes how the scope ended; the counts sum to the scope
 * @param grades by which grade of evidence items were decided
 * @param exclusions why items were left out
 * @param singleHanded approvals that one person gave on their own proposal
 * @param effort questions asked, answers, scans
 */
public record Report(
        String name,
        String state,
        LocalDate startsOn,
        LocalDate closeBy,
        String approvedBy,
        Instant frozenAt,
        Instant closedAt,
        List<Share> outcomes,
        List<Share> grades,
        List<Share> exclusions,
        List<Share> findings,
        Share singleHanded,
        Effort effort) {

    /** Items in the scope. */
    public long scope() {
        return outcomes.stream().mapToLong(Share::count).sum();
    }

    /**
     * @param label in words
     * @param count how many
     * @param money their value, null where none has a price
     */
    public record Share(String label, long count, BigDecimal money) {}

    /** What the audit asked of people. */
    public record Effort(long asked, long answered, long rooms, long scans) {}
}
