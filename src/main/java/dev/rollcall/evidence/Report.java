package dev.rollcall.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rollcall.audit.Estimate;
import dev.rollcall.evidence.log.Seal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The first page of an audit's report: figures without the names of those who were asked. Money is in the reporting
 * currency.
 *
 * @param outcomes how the scope ended; the counts sum to the scope
 * @param entities the same by legal entity
 * @param grades by which grade of evidence items were decided
 * @param currencies what the items cost, by the currency they were bought in
 * @param spotChecks how the items ended that were drawn for a spot check
 * @param agreement how far those asked in spot checks say what their devices say
 * @param exclusions why items were left out
 * @param notVerified why items that were to be verified were not
 * @param findings by kind and what became of them
 * @param corrections by state
 * @param licences how the licences of the scope ended, with what they cost a year
 * @param effort what the audit asked of people
 * @param previous the closed audit before it of a legal entity that it covers, null where there is none
 * @param sample what the sample says of the whole, null where none was drawn
 * @param seal the end of the evidence log when the report was made; whoever keeps it can show later that nothing before it
 *     was changed
 */
public record Report(
        Head audit,
        List<Share> outcomes,
        List<Share> entities,
        List<Share> grades,
        List<Amount> currencies,
        List<Share> spotChecks,
        Agreement agreement,
        List<Share> exclusions,
        List<Share> notVerified,
        List<Share> findings,
        List<Share> corrections,
        Licences licences,
        SingleHanded singleHanded,
        Effort effort,
        Previous previous,
        Sampled sample,
        Seal seal) {

    /** Items in the scope. */
    @JsonProperty
    public long scope() {
        return outcomes.stream().mapToLong(Share::count).sum();
    }

    /** What the items of the scope cost together. */
    @JsonProperty
    public BigDecimal money() {
        return outcomes.stream()
                .map(Share::money)
                .filter(money -> money != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @param scope in words
     * @param lead who is in charge, null for nobody
     * @param approvedBy who started the audit, and so approved its scope; null for a draft
     * @param cancelled why, null for an audit that was not
     * @param drawn items drawn for a spot check
     * @param extras things that turned up and are outside the scope
     * @param late items that came into the scope while the audit was running
     * @param afterClosing null until the audit is closed
     */
    public record Head(
            UUID id,
            String name,
            String state,
            String scope,
            String currency,
            String lead,
            String approvedBy,
            LocalDate startsOn,
            LocalDate confirmBy,
            LocalDate countBy,
            LocalDate closeBy,
            Instant frozenAt,
            Instant closedAt,
            String cancelled,
            long drawn,
            long extras,
            long late,
            AfterClosing afterClosing) {}

    /**
     * What changed since the audit closed.
     *
     * @param takenBack corrections that were taken back
     * @param applied corrections that went into the register
     * @param open findings that are open, or wait for their correction
     */
    public record AfterClosing(long takenBack, long applied, long open) {

        @JsonIgnore
        public boolean isNothing() {
            return takenBack + applied + open == 0;
        }
    }

    /**
     * @param label in words
     * @param count how many
     * @param money their value, null where none has a price
     */
    public record Share(String label, long count, BigDecimal money) {}

    /**
     * What items bought in one currency cost.
     *
     * @param currency null for items without a price
     * @param cost in that currency
     * @param money in the reporting currency, null where there is no rate
     * @param rate which rate counted, or that there is none; empty for the reporting currency
     */
    public record Amount(String currency, long count, BigDecimal cost, BigDecimal money, String rate) {}

    /**
     * Licences; money is what they cost a year.
     *
     * @param outcomes how they ended
     * @param currencies what they cost, by the currency they are billed in
     * @param atStake what hangs on what is amiss with them, by weight
     */
    public record Licences(List<Share> outcomes, List<Amount> currencies, List<Share> atStake) {}

    /**
     * What one person approved on their own proposal.
     *
     * @param by who switched the mode on; null where it never was
     * @param countersignedBy the owner, null as long as nobody has
     */
    public record SingleHanded(
            long count,
            BigDecimal money,
            String by,
            LocalDate on,
            String reason,
            String endedBy,
            LocalDate endedOn,
            String endReason,
            String countersignedBy,
            Instant countersignedAt) {}

    /**
     * What the audit asked of people.
     *
     * @param asked people
     * @param questions items that people were asked about
     * @param answered people
     * @param rooms to be counted
     * @param entered pages that IT filled in for somebody
     * @param medianDays from being asked to the answer, null without answers
     */
    public record Effort(
            long asked,
            long questions,
            long answered,
            long rooms,
            long scans,
            long searches,
            long settlements,
            long entered,
            Double medianDays) {

        /** What IT did by hand: scans, searches, settlements, and answers entered for others. */
        @JsonProperty
        public long touches() {
            return scans + searches + settlements + entered;
        }

        /** The same as lines of a table; those of two audits can be laid side by side. */
        public List<Line> lines() {
            return List.of(
                    new Line("People asked", asked),
                    new Line("Questions asked", questions),
                    new Line("People who answered", answered),
                    new Line("Median days to the answer", medianDays == null ? "–" : medianDays),
                    new Line("Rooms", rooms),
                    new Line("Touches by IT", touches()),
                    new Line("of these scans", scans),
                    new Line("of these searches", searches),
                    new Line("of these settlements", settlements),
                    new Line("of these pages filled in for others", entered));
        }

        /** One figure: a number, or a dash where there is none. */
        public record Line(String label, Object figure) {}
    }

    /** The audit that this one is compared with. */
    public record Previous(String name, Instant closedAt, Effort effort) {}

    /**
     * What a random sample says of all that it was drawn from.
     *
     * @param drawn how many of the population
     * @param size how many of those count: not those excluded later
     * @param confidence in per cent
     * @param margin in per cent, that was aimed at
     * @param accounted share that was verified or accounted for, null as long as nothing counts
     * @param right share of which the register said all right, null as long as nothing counts
     */
    public record Sampled(
            long population,
            long drawn,
            long size,
            int confidence,
            int margin,
            String seed,
            Estimate accounted,
            Estimate right) {}

    /**
     * Whether people say what devices say.
     *
     * @param answered of those that were asked although their device had reported in with its user
     * @param agreed of these, who have what the device says they have
     */
    public record Agreement(long answered, long agreed) {}
}
