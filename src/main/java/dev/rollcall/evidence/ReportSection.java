package dev.rollcall.evidence;

import static dev.rollcall.evidence.ReportColumn.Type.DATE;
import static dev.rollcall.evidence.ReportColumn.Type.FINDING;
import static dev.rollcall.evidence.ReportColumn.Type.FLAG;
import static dev.rollcall.evidence.ReportColumn.Type.GRADE;
import static dev.rollcall.evidence.ReportColumn.Type.MOMENT;
import static dev.rollcall.evidence.ReportColumn.Type.MONEY;
import static dev.rollcall.evidence.ReportColumn.Type.NUMBER;
import static dev.rollcall.evidence.ReportColumn.Type.RESOLUTION;
import static dev.rollcall.evidence.ReportColumn.Type.TEXT;
import static dev.rollcall.evidence.ReportColumn.Type.VALUE;
import static dev.rollcall.evidence.ReportColumn.Type.WORD;
import static dev.rollcall.evidence.ReportColumn.inFull;
import static dev.rollcall.evidence.ReportColumn.of;

import java.util.List;
import java.util.Locale;

/**
 * The sections of a report behind its first page, for those who see an audit by name. Whoever gave evidence appears only
 * by the part they played.
 */
public enum ReportSection {
    ITEMS(
            "Items and their evidence",
            "Each thing in the scope, what came of it, and the evidence that decided.",
            ReportSql.ITEMS,
            of("Asset tag", TEXT),
            of("What", TEXT),
            inFull("Serial", TEXT),
            inFull("Kind", TEXT),
            inFull("Legal entity", TEXT),
            of("Expected place", TEXT),
            of("Value", MONEY),
            of("Outcome", WORD),
            of("Reason", TEXT),
            of("Grade", GRADE),
            of("Given by", TEXT),
            of("On", MOMENT),
            inFull("Pieces of evidence", NUMBER)),
    NOT_VERIFIED(
            "What was not verified, and why",
            "Items that nobody saw or answered for, or that were left out.",
            ReportSql.NOT_VERIFIED,
            of("Asset tag", TEXT),
            of("What", TEXT),
            inFull("Kind", TEXT),
            inFull("Legal entity", TEXT),
            of("Expected place", TEXT),
            of("Value", MONEY),
            of("Outcome", WORD),
            of("Why", TEXT),
            inFull("Was to be", WORD)),
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
            of("State", WORD),
            of("Resolution", RESOLUTION),
            of("Reason", TEXT),
            inFull("Root cause", WORD),
            inFull("Accepted until", DATE),
            inFull("Settled by", TEXT),
            of("Settled", MOMENT)),
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
            inFull("Approval needed", WORD),
            of("State", WORD),
            of("Verdict", WORD),
            of("By", TEXT),
            of("Role then", WORD),
            of("Limit then", MONEY),
            of("Single-handed", FLAG),
            inFull("Reason", TEXT),
            of("Decided", MOMENT),
            inFull("Applied", MOMENT),
            inFull("Taken back", MOMENT),
            inFull("Remark", TEXT)),
    EXTRAS(
            "What turned up unexpectedly",
            "Outside the scope, so counted in none of its shares.",
            ReportSql.EXTRAS,
            of("Asset tag", TEXT),
            of("Serial", TEXT),
            of("What", TEXT),
            of("Ours", FLAG),
            of("By", WORD),
            of("Place", TEXT),
            of("On", MOMENT)),
    EVIDENCE(
            "Every piece of evidence",
            "Also what weighed less than the evidence that decided, and what a later answer replaced.",
            ReportSql.EVIDENCE,
            of("Asset tag", TEXT),
            of("What", TEXT),
            of("Source", WORD),
            of("Given by", TEXT),
            of("Says", WORD),
            of("Detail", WORD),
            of("Grade", GRADE),
            of("Decided", FLAG),
            of("Replaced", FLAG),
            of("On", MOMENT));

    private final String title;
    private final String lead;
    private final ReportSql sql;
    private final List<ReportColumn> columns;

    ReportSection(String title, String lead, ReportSql sql, ReportColumn... columns) {
        this.title = title;
        this.lead = lead;
        this.sql = sql;
        this.columns = List.of(columns);
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

    ReportSql sql() {
        return sql;
    }
}
