package dev.rollcall.evidence.layout;

import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.Report.AfterClosing;
import dev.rollcall.evidence.Report.Amount;
import dev.rollcall.evidence.Report.Effort;
import dev.rollcall.evidence.Report.Head;
import dev.rollcall.evidence.Report.Share;
import dev.rollcall.evidence.Report.SingleHanded;
import dev.rollcall.evidence.layout.Figures.Fact;
import dev.rollcall.evidence.layout.Figures.Grid;
import dev.rollcall.evidence.layout.Figures.Leaf;
import dev.rollcall.evidence.log.Seal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Orders a report's figures into facts and tables. */
@Component
public class LayingOutFigures {

    private static final String DRAW =
            "A drawn device is asked about although it reported in. Drawn are items where the first"
                    + " four bytes of SHA-256 over the ids of audit and asset, as a number modulo 100, are below 5; anybody can repeat it.";

    private static final int BEFORE_MONEY = 4;

    private final ReportCells cells;

    LayingOutFigures(ReportCells cells) {
        this.cells = cells;
    }

    public Figures of(Report report) {
        return new Figures(first(report), further(report));
    }

    private Leaf first(Report report) {
        long scope = report.scope();
        String currency = report.audit().currency();
        return new Leaf(
                firstFacts(report),
                List.of(
                        shares("Outcomes", "Outcome", report.outcomes(), scope, currency),
                        shares("Grades of evidence", "Grade", report.grades(), scope, currency),
                        effort(report),
                        shares("Exclusions", "Reason", report.exclusions(), scope, currency),
                        currencies("Money by currency", "Items", "Cost", report.currencies(), currency),
                        licences(report.licences().outcomes(), currency)));
    }

    private Leaf further(Report report) {
        long scope = report.scope();
        String currency = report.audit().currency();
        return new Leaf(
                furtherFacts(report),
                List.of(
                        shares("Legal entities", "Entity and outcome", report.entities(), scope, currency),
                        shares("Not verified, and why", "Reason", report.notVerified(), scope, currency),
                        amounts(
                                "At stake with licences, a year",
                                "What",
                                report.licences().atStake(),
                                currency),
                        currencies(
                                "Licences by currency",
                                "Licences",
                                "Cost a year",
                                report.licences().currencies(),
                                currency),
                        amounts("Findings", "Finding and state", report.findings(), currency),
                        amounts("Corrections", "State", report.corrections(), currency),
                        amounts("Spot checks", "Outcome", report.spotChecks(), currency)));
    }

    private List<Fact> furtherFacts(Report report) {
        List<Fact> facts = new ArrayList<>(
                List.of(new Fact("Drawn for a spot check", report.audit().drawn(), null, DRAW)));
        if (report.agreement().answered() > 0) {
            facts.add(new Fact(
                    "Spot check agrees with the devices",
                    report.agreement().agreed() + " of " + report.agreement().answered(),
                    null,
                    "Of those who were asked and answered, so many have what their device says they have"));
        }
        if (report.sample() != null) {
            facts(report).stream().filter(SampleFacts::takesPlaceOf).forEach(facts::add);
            facts.add(SampleFacts.method(report.sample()));
        }
        return facts;
    }

    private List<Fact> facts(Report report) {
        Head audit = report.audit();
        SingleHanded alone = report.singleHanded();
        return List.of(
                fact("Scope", audit.scope()),
                new Fact(
                        "Scope approved by",
                        audit.approvedBy() == null ? "not started" : audit.approvedBy(),
                        null,
                        audit.frozenAt() == null ? null : "Expectations frozen on " + cells.text(audit.frozenAt())),
                new Fact(
                        "Period",
                        cells.text(audit.startsOn()) + " to " + cells.text(audit.closeBy()),
                        null,
                        "Confirmed by " + cells.text(audit.confirmBy()) + ", counted by "
                                + cells.text(audit.countBy())),
                new Fact("Closed", audit.closedAt() == null ? "not yet" : audit.closedAt(), null, sinceClosed(audit)),
                new Fact(
                        "Items in the scope",
                        report.scope(),
                        null,
                        audit.late() == 0 ? null : "of them " + audit.late() + " added while it was running"),
                new Fact("Their value", report.money(), audit.currency(), null),
                fact("Turned up unexpectedly", audit.extras()),
                fact("In charge", audit.lead()),
                new Fact("Single-handed approvals", alone.count(), null, mode(alone)),
                new Fact("Value approved single-handed", alone.money(), audit.currency(), null),
                fact("Audit id", audit.id().toString()),
                seal(report.seal()));
    }

    /** A sample takes the place of what the first page has no room for then; the tall ones stay beside each other. */
    private List<Fact> firstFacts(Report report) {
        List<Fact> facts = new ArrayList<>(facts(report));
        if (report.sample() != null) {
            facts.removeIf(SampleFacts::takesPlaceOf);
            facts.addAll(BEFORE_MONEY, SampleFacts.of(report.sample()));
        }
        return facts;
    }

    /** What anybody who reads the report later has to know first. */
    private static String sinceClosed(Head audit) {
        AfterClosing after = audit.afterClosing();
        return after == null || after.isNothing()
                ? audit.cancelled()
                : "Since then " + after.takenBack() + (after.takenBack() == 1 ? " correction" : " corrections")
                        + " taken back, " + after.applied() + " applied; "
                        + after.open() + (after.open() == 1 ? " finding" : " findings") + " open";
    }

    /** In groups of eight, so that it can be read aloud, typed and broken into lines. */
    private Fact seal(Seal seal) {
        return seal.no() == 0
                ? fact("Evidence sealed", "nothing yet")
                : new Fact(
                        "Evidence sealed",
                        "up to number " + seal.no() + ", " + cells.text(seal.at()),
                        null,
                        "SHA-256 " + seal.hash().replaceAll("(.{8})(?=.)", "$1 "));
    }

    private static Fact fact(String label, Object value) {
        return new Fact(label, value, null, null);
    }

    private String mode(SingleHanded alone) {
        if (alone.by() == null) {
            return null;
        }
        String signed = alone.countersignedBy() == null
                ? "Not countersigned yet"
                : "Countersigned by " + alone.countersignedBy() + " on " + cells.text(alone.countersignedAt());
        String ended = alone.endedOn() == null
                ? ""
                : "Switched off by " + alone.endedBy() + " on " + cells.text(alone.endedOn()) + ": " + alone.endReason()
                        + ". ";
        return "Switched on by " + alone.by() + " on " + cells.text(alone.on()) + ": " + alone.reason() + ". " + ended
                + signed;
    }

    private static Grid shares(String title, String label, List<Share> shares, long whole, String currency) {
        return new Grid(
                title,
                List.of(label, "Number", "Share", "Value, " + currency),
                shares.stream()
                        .map(one -> Arrays.<Object>asList(
                                one.label(),
                                one.count(),
                                String.format(Locale.ENGLISH, "%.1f %%", one.count() * 100.0 / whole),
                                one.money()))
                        .toList());
    }

    private static Grid amounts(String title, String label, List<Share> shares, String currency) {
        return new Grid(
                title,
                List.of(label, "Number", "Value, " + currency),
                shares.stream()
                        .map(one -> Arrays.<Object>asList(one.label(), one.count(), one.money()))
                        .toList());
    }

    private static Grid licences(List<Share> outcomes, String currency) {
        long all = outcomes.stream().mapToLong(Share::count).sum();
        Grid shares = shares("Licences", "Outcome", outcomes, all, currency);
        return new Grid(shares.title(), List.of("Outcome", "Number", "Share", "A year, " + currency), shares.rows());
    }

    private static Grid currencies(String title, String what, String cost, List<Amount> amounts, String currency) {
        return new Grid(
                title,
                List.of("Paid in", what, cost, "Value, " + currency),
                amounts.stream()
                        .map(one -> Arrays.<Object>asList(paidIn(one), one.count(), one.cost(), one.money()))
                        .toList());
    }

    private static String paidIn(Amount amount) {
        if (amount.currency() == null) {
            return "no price on record";
        }
        return amount.rate().isEmpty() ? amount.currency() : amount.currency() + ": " + amount.rate();
    }

    private static Grid effort(Report report) {
        List<Effort.Line> now = report.effort().lines();
        List<Effort.Line> before =
                report.previous() == null ? null : report.previous().effort().lines();
        List<List<Object>> rows = new ArrayList<>();
        for (int line = 0; line < now.size(); line++) {
            rows.add(
                    before == null
                            ? List.of(now.get(line).label(), now.get(line).figure())
                            : List.of(
                                    now.get(line).label(),
                                    now.get(line).figure(),
                                    before.get(line).figure()));
        }
        return before == null
                ? new Grid(
                        "Effort; no audit of the same legal entity was closed before",
                        List.of("What", "This audit"),
                        rows)
                : new Grid(
                        "Effort against the audit before",
                        List.of("What", "This audit", report.previous().name()),
                        rows);
    }
}
