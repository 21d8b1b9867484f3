package dev.rollcall.evidence.layout;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.ReadingSections;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.ReportColumn;
import dev.rollcall.evidence.ReportSection;
import dev.rollcall.evidence.ReportTable;
import dev.rollcall.sheet.BookWriter;
import dev.rollcall.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a report as a workbook: its figures, then each section in full on a sheet of its own. */
@Component
public class ReportWorkbook {

    private static final int ROWS = 2000;

    private final LayingOutFigures layout;
    private final ReadingSections sections;

    ReportWorkbook(LayingOutFigures layout, ReadingSections sections) {
        this.layout = layout;
        this.sections = sections;
    }

    /** @param named whether the sections behind the figures are for the reader */
    public void write(Report report, AuditId audit, boolean named, OutputStream out) throws IOException {
        try (BookWriter book = new BookWriter(out)) {
            figures(report, book);
            if (named) {
                for (ReportSection section : ReportSection.values()) {
                    section(section, audit, book);
                }
            }
        }
    }

    private void figures(Report report, BookWriter book) throws IOException {
        try (SheetWriter sheet =
                book.sheet("Figures", List.of("Report", report.audit().name()))) {
            for (Figures.Leaf leaf : layout.of(report).leaves()) {
                leaf(leaf, sheet);
            }
        }
    }

    private static void leaf(Figures.Leaf leaf, SheetWriter sheet) throws IOException {
        for (Figures.Fact fact : leaf.facts()) {
            sheet.row(Arrays.asList(fact.label(), fact.value(), fact.unit(), fact.remark()));
        }
        for (Figures.Grid grid : leaf.grids()) {
            sheet.row(List.of());
            sheet.row(List.of(grid.title()));
            sheet.row(grid.columns());
            for (List<Object> row : grid.rows()) {
                sheet.row(row);
            }
        }
        sheet.row(List.of());
    }

    private void section(ReportSection section, AuditId audit, BookWriter book) throws IOException {
        List<String> header =
                section.columns().stream().map(ReportColumn::title).toList();
        try (SheetWriter sheet = book.sheet(section.tab(), header)) {
            ReportTable table;
            long from = 0;
            do {
                table = sections.part(section, audit, from, ROWS);
                for (List<Object> row : table.rows()) {
                    sheet.row(row);
                }
                from = table.end();
            } while (table.hasMore());
        }
    }
}
