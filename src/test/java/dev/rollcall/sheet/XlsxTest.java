package dev.rollcall.sheet;

import static dev.rollcall.sheet.SampleFiles.refusal;
import static dev.rollcall.sheet.SampleFiles.rows;
import static dev.rollcall.sheet.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    @TempDir
    Path folder;

    @Test
    void readsNumbersDatesTruthsAndText() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Assets");
            String[] header = {"Asset Tag", "Purchase Date", "Cost", "Remote", "Note"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(2, 0, 100123);
            sheet.value(2, 1, LocalDate.of(2024, 4, 3));
            sheet.style(2, 1).format("dd/mm/yyyy").set();
            sheet.value(2, 2, new BigDecimal("1349.5"));
            sheet.value(2, 3, true);
            sheet.value(2, 4, " Größe ");
        }
        SheetFile sheet = SheetFile.open(file).value();
        assertThat(sheet.format().described()).isEqualTo("XLSX");
        assertThat(rows(sheet))
                .containsExactly(new SheetRow(3, java.util.List.of("100123", "2024-04-03", "1349.5", "true", "Größe")));
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] zeros = (SHEET_START + " ".repeat(60 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(zip(folder, book(zeros)))).contains("zip bomb");
    }

    @Test
    void refusesTooManyParts() throws IOException {
        Map<String, byte[]> parts = book(new byte[0]);
        for (int i = 0; i < 2_100; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        assertThat(refusal(zip(folder, parts))).contains("unpacks");
    }

    @Test
    void refusesEntitiesAndDocumentTypes() throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + SHEET_START
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusal(zip(folder, book(xml.getBytes(StandardCharsets.UTF_8)))))
                .contains("entity");
    }

    @Test
    void refusesCellsBeyondTheLastColumn() throws IOException {
        String xml = SHEET_START + "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertThat(refusal(zip(folder, book(xml.getBytes(StandardCharsets.UTF_8)))))
                .contains("last possible column");
    }

    @Test
    void refusesADamagedWorkbookAnOpenDocumentAndAPlainArchive() throws IOException {
        assertThat(refusal(zip(folder, book("<worksheet><sheetData><row".getBytes(StandardCharsets.UTF_8)))))
                .contains("damaged");
        assertThat(refusal(zip(folder, new LinkedHashMap<>(Map.of("content.xml", new byte[1])))))
                .contains("OpenDocument");
        assertThat(refusal(zip(folder, new LinkedHashMap<>(Map.of("a.txt", new byte[1])))))
                .contains("archive");
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertThat(refusal(cut)).contains("damaged");
    }

    @Test
    void refusesAWorkbookWithoutItsParts() throws IOException {
        assertThat(refusal(zip(folder, new LinkedHashMap<>(Map.of("xl/workbook.xml", "<workbook/>".getBytes())))))
                .contains("damaged");
    }

    private static Map<String, byte[]> book(byte[] sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""));
        parts.put("_rels/.rels", utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        parts.put("xl/workbook.xml", utf8("""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"""));
        parts.put("xl/_rels/workbook.xml.rels", utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
