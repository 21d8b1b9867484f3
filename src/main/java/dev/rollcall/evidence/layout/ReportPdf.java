package dev.rollcall.evidence.layout;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.ReadingSections;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.ReportSection;
import dev.rollcall.evidence.ReportTable;
import dev.rollcall.print.PdfBook;
import dev.rollcall.print.PdfBooks;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes a report as a PDF; a part of a section at a time is in memory. Nothing is written before the whole document is made,
 * so that a failure leaves the stream untouched.
 */
@Component
public class ReportPdf {

    private static final int ROWS = 1000;

    private final PdfBooks books;
    private final PrintTemplate print;
    private final ReadingSections sections;

    ReportPdf(PdfBooks books, PrintTemplate print, ReadingSections sections) {
        this.books = books;
        this.print = print;
        this.sections = sections;
    }

    /** Hears how many rows are laid out, of how many. */
    public interface Progress {
        void rows(long done, long total);
    }

    /** The figures alone, for those who do not see the audit by name. */
    public void writeFigures(Report report, OutputStream out) throws IOException {
        try (PdfBook book = books.open()) {
            figures(report, book);
            save(report, book, out);
        }
    }

    /** The figures and all sections behind them. */
    public void write(Report report, AuditId audit, Progress progress, OutputStream out) throws IOException {
        try (PdfBook book = books.open()) {
            figures(report, book);
            long total = sections.count(audit);
            long done = 0;
            for (ReportSection section : ReportSection.values()) {
                ReportTable table = sections.part(section, audit, 0, ROWS);
                book.add(print.table(report, table), section.title());
                progress.rows(done += table.rows().size(), total);
                while (table.hasMore()) {
                    table = sections.part(section, audit, table.end(), ROWS);
                    book.add(print.table(report, table));
                    progress.rows(done += table.rows().size(), total);
                }
            }
            save(report, book, out);
        }
    }

    private void figures(Report report, PdfBook book) throws IOException {
        book.add(print.first(report), "At first sight");
        book.add(print.further(report), "Figures behind it");
    }

    private static void save(Report report, PdfBook book, OutputStream out) throws IOException {
        book.numberPages();
        book.save("Report of " + report.audit().name(), out);
    }
}
