package dev.rollcall.evidence;

import static dev.rollcall.evidence.ReportColumn.Type.DATE;
import static dev.rollcall.evidence.ReportColumn.Type.FLAG;
import static dev.rollcall.evidence.ReportColumn.Type.GRADE;
import static dev.rollcall.evidence.ReportColumn.Type.ID;
import static dev.rollcall.evidence.ReportColumn.Type.METHOD;
import static dev.rollcall.evidence.ReportColumn.Type.MOMENT;
import static dev.rollcall.evidence.ReportColumn.Type.MONEY;
import static dev.rollcall.evidence.ReportColumn.Type.NUMBER;
import static dev.rollcall.evidence.ReportColumn.Type.OUTCOME;
import static dev.rollcall.evidence.ReportColumn.Type.TEXT;
import static dev.rollcall.evidence.ReportColumn.Type.WORD;
import static dev.rollcall.evidence.ReportColumn.inFull;
import static dev.rollcall.evidence.ReportColumn.of;

import java.util.List;

/** The columns of the two widest sections of a report. */
final class ReportColumns {

    private ReportColumns() {}

    static final List<ReportColumn> ITEMS = List.of(
            of("Asset tag", TEXT),
            of("What", TEXT),
            inFull("Serial", TEXT),
            inFull("Kind", TEXT),
            inFull("Legal entity", TEXT),
            of("Expected with", TEXT),
            of("Expected place", TEXT),
            inFull("Cost", MONEY),
            inFull("Currency", TEXT),
            of("Value", MONEY),
            inFull("Was to be verified by", METHOD),
            inFull("Drawn for a spot check", FLAG),
            of("Outcome", OUTCOME),
            of("Reason", TEXT),
            of("How", WORD),
            of("Grade", GRADE),
            of("Given by", TEXT),
            inFull("Who is", TEXT),
            of("On", MOMENT),
            inFull("Pieces of evidence", NUMBER),
            inFull("Asset id", ID));

    static final List<ReportColumn> EVIDENCE = List.of(
            inFull("Number", NUMBER),
            of("Asset tag", TEXT),
            of("What", TEXT),
            of("Source", WORD),
            of("Given by", TEXT),
            inFull("Who is", TEXT),
            of("On behalf", FLAG),
            of("Says", WORD),
            of("Detail", WORD),
            inFull("Holder seen or named", TEXT),
            inFull("Place seen", TEXT),
            inFull("Serial seen", TEXT),
            inFull("Model seen", TEXT),
            inFull("Quantity", NUMBER),
            inFull("Until", DATE),
            inFull("Note", TEXT),
            of("Grade", GRADE),
            of("Decided", FLAG),
            of("Replaced", FLAG),
            of("On", MOMENT),
            inFull("Asked in", TEXT));
}
