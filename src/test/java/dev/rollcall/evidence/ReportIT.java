package dev.rollcall.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.ServerTest;
import dev.rollcall.evidence.files.FilePieces;
import dev.rollcall.evidence.files.ReportFiles;
import dev.rollcall.evidence.layout.ReportPdf;
import dev.rollcall.evidence.layout.ReportWorkbook;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ReportIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadingReports reports;

    @Autowired
    private ReadingSections sections;

    @Autowired
    private ReportPdf pdf;

    @Autowired
    private ReportWorkbook workbook;

    @Autowired
    private ReportFiles files;

    @Autowired
    private FilePieces pieces;

    @Test
    void readsEverySectionAndWritesTheFiles() throws Exception {
        ReportRows rows = new ReportRows(jdbc, "Report IT");
        Report report = reports.read(rows.audit).orElseThrow();

        assertThat(report.scope()).isEqualTo(3);
        assertThat(report.effort().medianDays()).isEqualTo(2.0);
        for (ReportSection section : ReportSection.values()) {
            ReportTable table = sections.part(section, rows.audit, 0, 10);
            assertThat(table.total()).isEqualTo(table.rows().size());
            assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(section.columns()));
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        pdf.write(report, rows.audit, (done, total) -> {}, printed);
        assertThat(printed.toByteArray()).startsWith("%PDF".getBytes());
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        workbook.write(report, rows.audit, true, book);
        assertThat(book.toByteArray()).startsWith("PK".getBytes());
    }

    @Test
    void keepsAPdfThatWasOrderedInPieces() throws Exception {
        ReportRows rows = new ReportRows(jdbc, "Ordered report IT");
        files.order(rows.audit);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> files.find(rows.audit).orElseThrow().isReady());

        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        pieces.write(rows.audit, kept);
        assertThat(kept.toByteArray()).startsWith("%PDF".getBytes());
    }
}
