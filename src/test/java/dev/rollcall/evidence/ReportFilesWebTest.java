package dev.rollcall.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
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
                    .hasSize(1 + ReportSection.values().length);
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void printsWhatNoDocumentCanHoldAsWellAsItCan() throws Exception {
        jdbc.sql("UPDATE audit_item SET title = ? WHERE audit_id = ? AND tag = 'M-1'")
                .params("Bad \u0001\u000B<b>&amp; 北京 \uFFFE", Ids.bytes(audit))
                .update();

        try (PDDocument pdf = pdf("/audits/{id}/report.pdf", Role.IT)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Bad <b>&amp;");
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
