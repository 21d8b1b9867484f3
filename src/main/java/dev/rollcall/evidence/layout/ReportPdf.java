package dev.rollcall.evidence.layout;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.ReadingSections;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.ReportSection;
import dev.rollcall.evidence.ReportTable;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Writes a report as a PDF; a part of a section at a time is in memory. */
@Component
public class ReportPdf {

    private static final int ROWS = 1000;

    private final PrintTemplate print;
    private final ReadingSections sections;

    ReportPdf(PrintTemplate print, ReadingSections sections) {
        this.print = print;
        this.sections = sections;
    }

    /**
     * Nothing is written before the whole document is made, so that a failure leaves the stream untouched.
     *
     * @param named whether the sections behind the figures are for the reader
     */
    public void write(Report report, AuditId audit, boolean named, OutputStream out) throws IOException {
        try (PdfBook book = new PdfBook()) {
            book.add(print.front(report), "Figures");
            if (named) {
                for (ReportSection section : ReportSection.values()) {
                    ReportTable table = sections.part(section, audit, 0, ROWS);
                    book.add(print.table(report, table), section.title());
                    while (table.hasMore()) {
                        table = sections.part(section, audit, table.end(), ROWS);
                        book.add(print.table(report, table));
                    }
                }
            }
            book.save("Report of " + report.audit().name(), out);
        }
    }
}
