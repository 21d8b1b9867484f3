package dev.rollcall.evidence;

import static dev.rollcall.evidence.ReportColumn.Type.DATE;
import static dev.rollcall.evidence.ReportColumn.Type.FINDING;
import static dev.rollcall.evidence.ReportColumn.Type.FINDING_STATE;
import static dev.rollcall.evidence.ReportColumn.Type.FLAG;
import static dev.rollcall.evidence.ReportColumn.Type.GRADE;
import static dev.rollcall.evidence.ReportColumn.Type.METHOD;
import static dev.rollcall.evidence.ReportColumn.Type.MOMENT;
import static dev.rollcall.evidence.ReportColumn.Type.MONEY;
import static dev.rollcall.evidence.ReportColumn.Type.NUMBER;
import static dev.rollcall.evidence.ReportColumn.Type.OUTCOME;
import static dev.rollcall.evidence.ReportColumn.Type.POLICY;
import static dev.rollcall.evidence.ReportColumn.Type.RESOLUTION;
import static dev.rollcall.evidence.ReportColumn.Type.ROLE;
import static dev.rollcall.evidence.ReportColumn.Type.TEXT;
import static dev.rollcall.evidence.ReportColumn.Type.VALUE;
import static dev.rollcall.evidence.ReportColumn.Type.WEAKNESS;
import static dev.rollcall.evidence.ReportColumn.Type.WORD;
import static dev.rollcall.evidence.ReportColumn.inFull;
import static dev.rollcall.evidence.ReportColumn.of;

import java.util.List;
import java.util.Locale;

/**
 * The sections of a report behind its first page, for those who see an audit by name. Evidence holds a random key for who
 * gave it; names come from the people on record when the report is read.
 */
public enum ReportSection {
    ITEMS(
            "Items and their evidence",
            "Each thing in the scope, what came of it, and the evidence that decided.",
            ReportSql.ITEMS,
            ReportColumns.ITEMS),
    NOT_VERIFIED(
            "What was not verified, and why",
            "Items that nobody saw or answered for.",
            ReportSql.NOT_VERIFIED,
            of("Asset tag", TEXT),
            of("What", TEXT),
            inFull("Serial", TEXT),
            inFull("Kind", TEXT),
            inFull("Legal entity", TEXT),
            of("Expected with", TEXT),
            of("Expected place", TEXT),
            of("Value", MONEY),
            of("Outcome", OUTCOME),
            of("Why", TEXT),
            of("Was to be verified by", METHOD)),
    EXCLUDED(
            "What was excluded, and why",
            "Items of the scope that were not looked for, by rule or because somebody took them out.",
            ReportSql.EXCLUDED,
            of("Asset tag", TEXT),
            of("What", TEXT),
            inFull("Serial", TEXT),
            inFull("Kind", TEXT),
            inFull("Legal entity", TEXT),
            inFull("Expected with", TEXT),
            of("Expected place", TEXT),
            of("Value", MONEY),
            of("Why, and by whom", TEXT),
            of("On", MOMENT)),
    LATE(
            "What changed while the audit was running",
            "Purchases, moves, returns and departures in the scope. Late additions are counted in all of its shares.",
            ReportSql.LATE,
            of("Asset tag", TEXT),
            of("What", TEXT),
            of("Change", WORD),
            of("With before", TEXT),
            of("With now", TEXT),
            of("Place now", TEXT),
            of("Status now", WORD),
            of("Answered before", FLAG),
            of("By", TEXT),
            inFull("Reason", TEXT),
            inFull("In the register", MOMENT),
            of("Taken up", MOMENT)),
    FINDINGS(
            "Findings and resolutions",
            "Each difference between register and reality, and what was done about it.",
            ReportSql.FINDINGS,
            of("Asset tag", TEXT),
            of("What", TEXT),
            of("Finding", FINDING),
            inFull("Severity", WORD),
            of("Expected", TEXT),
            of("Observed", TEXT),
            of("At stake", MONEY),
            of("State", FINDING_STATE),
            of("Resolution", RESOLUTION),
            of("Reason", TEXT),
            inFull("Root cause", WORD),
            inFull("Accepted until", DATE),
            of("Settled by", TEXT),
            of("Settled", MOMENT),
            inFull("Opened again", MOMENT),
            inFull("Because", TEXT)),
    CORRECTIONS(
            "Corrections and approvals",
            "Each change to the register, who decided on it, and the role and limit that they held then.",
            ReportSql.CORRECTIONS,
            of("Asset tag", TEXT),
            inFull("What", TEXT),
            inFull("Finding", FINDING),
            of("Field", TEXT),
            of("From", VALUE),
            of("To", VALUE),
            of("Value", MONEY),
            inFull("Grade of evidence", GRADE),
            of("Proposed by the evidence of", TEXT),
            of("Approval needed", WORD),
            of("State", WORD),
            inFull("Verdict", WORD),
            of("Decided by", TEXT),
            of("Role then", ROLE),
            of("Limit then", MONEY),
            of("Single-handed", FLAG),
            inFull("Reason", TEXT),
            of("Decided", MOMENT),
            inFull("Applied", MOMENT),
            inFull("Taken back", MOMENT),
            inFull("Taken back by", TEXT),
            inFull("Remark", TEXT)),
    CASES(
            "Missing items and how their cases ended",
            "Each thing that is followed up, by this audit or by an earlier one that left it open, as it stands now.",
            ReportSql.CASES,
            of("Audit", TEXT),
            of("Asset tag", TEXT),
            of("What", TEXT),
            of("Value", MONEY),
            of("State", WORD),
            of("Ending", WORD),
            of("Security incident", TEXT),
            inFull("Place", TEXT),
            of("Police report", TEXT),
            of("Finance's reference", TEXT),
            of("Decided by", TEXT),
            of("Confirmed by", TEXT),
            of("Opened", MOMENT),
            of("Closed", MOMENT)),
    NOTICES(
            "Warranties, leases and licences that end",
            "What of the scope has ended or is about to, seats that lie idle, and old check-ins. Notices need no approval.",
            ReportSql.NOTICES,
            of("Asset tag", TEXT),
            of("What", TEXT),
            of("Notice", WORD),
            of("Day", DATE),
            of("For", TEXT),
            of("State", WORD),
            of("Reason", TEXT),
            inFull("Put off until", DATE),
            inFull("Decided by", TEXT),
            inFull("Decided", MOMENT)),
    EXTRAS(
            "What turned up unexpectedly",
            "Outside the scope, so counted in none of its shares.",
            ReportSql.EXTRAS,
            of("Asset tag", TEXT),
            of("Serial", TEXT),
            of("What", TEXT),
            of("Ours", FLAG),
            of("By", WORD),
            of("With", TEXT),
            of("Place", TEXT),
            inFull("Note", TEXT),
            of("On", MOMENT)),
    ON_BEHALF(
            "Who answered on behalf of whom",
            "Answers that the person asked did not give in person; their grade is never better than on behalf.",
            ReportSql.ON_BEHALF,
            of("On behalf of", TEXT),
            of("Given by", TEXT),
            of("As", WORD),
            of("Receipt", TEXT),
            of("Things", NUMBER),
            of("On", MOMENT)),
    EVIDENCE(
            "Every piece of evidence",
            "Also what weighed less than the evidence that decided, and what a later answer replaced.",
            ReportSql.EVIDENCE,
            ReportColumns.EVIDENCE),
    WEAKNESSES(
            "Weaknesses accepted before the start",
            "What the readiness check found, and who started all the same and why.",
            ReportSql.WEAKNESSES,
            of("Weakness", WEAKNESS),
            of("Records", NUMBER),
            of("Reason", TEXT),
            of("Accepted by", TEXT),
            of("On", MOMENT)),
    POLICIES(
            "Policies in force",
            "The decision tables that the audit copied at its start and went by to its end.",
            ReportSql.POLICIES,
            of("Policy and version", POLICY),
            of("Decision", TEXT),
            of("In force since", MOMENT),
            of("Put in force by", TEXT),
            of("Reason", TEXT));

    private final String title;
    private final String lead;
    private final ReportSql sql;
    private final List<ReportColumn> columns;

    ReportSection(String title, String lead, ReportSql sql, ReportColumn... columns) {
        this(title, lead, sql, List.of(columns));
    }

    ReportSection(String title, String lead, ReportSql sql, List<ReportColumn> columns) {
        this.title = title;
        this.lead = lead;
        this.sql = sql;
        this.columns = columns;
    }

    public String title() {
        return title;
    }

    /** What it holds, in a sentence. */
    public String lead() {
        return lead;
    }

    public List<ReportColumn> columns() {
        return columns;
    }

    /** As addresses name it: not-verified. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the tab of a workbook: Not verified. */
    public String tab() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    ReportSql sql() {
        return sql;
    }
}
