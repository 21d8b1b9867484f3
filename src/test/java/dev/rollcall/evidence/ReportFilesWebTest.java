package dev.rollcall.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.Outcome;
import dev.rollcall.register.Grade;
import dev.rollcall.values.Ids;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ReportFilesWebTest {

    private static final String NAME = "Łukasz Müller & Søn <1>";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ReportRows rows;
    private UUID audit;

    @BeforeEach
    void anAuditOfThreeItems() {
        rows = new ReportRows(jdbc, NAME);
        audit = rows.audit.value();
    }

    @Test
    void printsTheWholeReport() throws Exception {
        try (PDDocument pdf = pdf("/audits/{id}/report.pdf", Role.IT)) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(text).contains(NAME, "Scope approved by", "Thing M-1", "Ida Alone", "Looked for and not found");
            assertThat(text)
                    .contains("Page 1 of " + pdf.getNumberOfPages())
                    .contains("Page " + pdf.getNumberOfPages() + " of ");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Report of " + NAME);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(2 + ReportSection.values().length);
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void fitsItsFirstPageHoweverMuchThereIsToSay() throws Exception {
        String long250 = "Nobody could come near the rack, because ".repeat(6);
        for (Outcome outcome : Outcome.values()) {
            rows.item("T-" + outcome, outcome.name(), null, long250, "1234567.89");
        }
        for (Grade grade : Grade.values()) {
            rows.item("G-" + grade, "VERIFIED", grade.name(), null, "1.00");
        }
        for (int reason = 0; reason < 30; reason++) {
            rows.item("R-" + reason, "EXCLUDED", null, "Reason " + reason + long250.substring(20), "1.00");
        }
        jdbc.sql("UPDATE audit_item SET currency = SUBSTRING(tag, 3, 3) WHERE tag LIKE 'R-%'")
                .update();
        jdbc.sql(
                        "UPDATE audit SET sample_confidence = 95, sample_margin = 5, sample_seed = REPEAT('s', 64), sample_population = 1000,"
                                + " name = ?, approved_by = ?, single_handed_reason = ?, cancel_reason = ?, lead_id = ?"
                                + " WHERE id = ?")
                .params(
                        "A long name ".repeat(16),
                        "Approver ".repeat(20),
                        long250.repeat(3),
                        long250.repeat(3),
                        Ids.bytes(rows.counter),
                        Ids.bytes(audit))
                .update();

        try (PDDocument pdf = pdf("/audits/{id}/report.pdf", Role.IT)) {
            assertThat(page(pdf, 1))
                    .contains("Scope approved by", "Outcomes", "reported lost or stolen", "Grades of evidence")
                    .contains("document only", "Exclusions", "28 more", "Money by currency", "Single-handed approvals")
                    .contains("Effort against the audit before", "Median days to the answer", "Touches by IT")
                    .contains("Random sample", "Register right, estimated");
            assertThat(page(pdf, 2)).contains("Figures behind the first page", "Not countersigned yet");
        }
    }

    @Test
    void printsWhatNoDocumentCanHoldAsWellAsItCan() throws Exception {
        jdbc.sql("UPDATE audit_item SET title = ? WHERE audit_id = ? AND tag = 'M-1'")
                .params("Bad \u0001\u000B<b>&amp; 北京 \uFFFE", Ids.bytes(audit))
                .update();

        try (PDDocument pdf = pdf("/audits/{id}/report.pdf", Role.IT)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Bad <b>&amp; □□", "□ stands for a letter");
        }
    }

    @Test
    void printsFiguresAloneForThoseWhoSeeNoNames() throws Exception {
        try (PDDocument pdf = pdf("/audits/{id}/report.pdf", Role.MANAGER)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(NAME).doesNotContain("Thing M-1", "Ida Alone");
        }
        try (ReadableWorkbook book = book("/audits/{id}/report.xlsx", Role.MANAGER)) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Figures");
        }
    }

    @Test
    void writesASheetASectionThatRunsNoFormula() throws Exception {
        try (ReadableWorkbook book = book("/api/v1/audits/{id}/report.xlsx", Role.IT)) {
            assertThat(book.getSheets()).hasSize(1 + ReportSection.values().length);
            List<Row> items = book.findSheet("Items").orElseThrow().read();
            assertThat(items).hasSize(1 + 3);
            assertThat(items.get(1).getCellText(0)).isEqualTo("'=L-1");
            assertThat(items.get(1).getCellText(2)).isEqualTo("S=L-1");
            assertThat(items.get(1).getCellAsNumber(9))
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1200.50"));
            List<Row> figures = book.findSheet("Figures").orElseThrow().read();
            assertThat(figures).anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo("Scope approved by"));
        }
    }

    @Test
    void givesFilesToNobodyElse() throws Exception {
        Actor other = new Actor(Ids.next(), null, null, "Auditor", Set.of(Role.AUDITOR), Ids.next(), Set.of());
        for (String file : List.of("report.pdf", "report.xlsx")) {
            for (String root : List.of("/audits/{id}/", "/api/v1/audits/{id}/")) {
                mvc.perform(get(root + file, audit).with(ActingAs.role(Role.EMPLOYEE)))
                        .andExpect(status().isForbidden());
                mvc.perform(get(root + file, audit).with(ActingAs.actor(other))).andExpect(status().isForbidden());
            }
        }
    }

    private static String page(PDDocument pdf, int number) throws Exception {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(pdf);
    }

    private PDDocument pdf(String address, Role role) throws Exception {
        return Loader.loadPDF(file(address, role));
    }

    private ReadableWorkbook book(String address, Role role) throws Exception {
        return new ReadableWorkbook(new ByteArrayInputStream(file(address, role)));
    }

    private byte[] file(String address, Role role) throws Exception {
        return mvc.perform(get(address, audit).with(ActingAs.role(role)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
