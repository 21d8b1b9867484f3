package dev.rollcall.sheet;

import static dev.rollcall.sheet.SampleFiles.refusal;
import static dev.rollcall.sheet.SampleFiles.rows;
import static dev.rollcall.sheet.SampleFiles.sample;
import static dev.rollcall.sheet.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {

    @TempDir
    Path folder;

    @Test
    void readsAnExportWithByteOrderMarkAndRepeatedHeaders() {
        SheetFile file = SheetFile.open(sample("snipeit-asset-report.csv")).value();
        assertThat(file.format().described()).isEqualTo("CSV, comma, UTF-8");
        SheetRow ada = rows(file).get(0);
        assertThat(ada.number()).isEqualTo(2);
        assertThat(file.headers().value(ada, "asset_tag")).isEqualTo("NW-0001");
        assertThat(file.headers().value(ada, "MODEL NO")).isEqualTo("20UD");
        assertThat(file.headers().value(ada, "City")).isEqualTo("Berlin");
    }

    @Test
    void takesTheFirstNonEmptyValueOfARepeatedHeader() {
        SheetFile file = SheetFile.open(sample("snipeit-assets-older.csv")).value();
        assertThat(rows(file))
                .extracting(row -> file.headers().value(row, "Company"))
                .containsOnly("Northwind");
    }

    @Test
    void readsSemicolonsInWindows1252BelowATitle() {
        SheetFile file = SheetFile.open(sample("anything-semicolon-1252.csv")).value();
        assertThat(file.format().described()).isEqualTo("CSV, semicolon, windows-1252");
        assertThat(file.headers().names()).startsWith("Inv.-Nr.", "Gerät");
        assertThat(rows(file)).extracting(SheetRow::number).containsExactly(3L, 4L);
        assertThat(file.headers().value(rows(file).get(1), "Nutzer")).isEqualTo("Zoë Straße");
    }

    @Test
    void readsUtf16WithTabs() {
        SheetFile file = SheetFile.open(sample("anything-utf16.txt")).value();
        assertThat(file.format().described()).isEqualTo("CSV, tab, UTF-16LE");
        assertThat(rows(file).get(0).cells()).containsExactly("Ä-1", "S1", "Jörg");
    }

    @Test
    void readsUtf16WithoutAByteOrderMark() throws IOException {
        SheetFile file = SheetFile.open(text(folder, "tag,user\nA1,Ann\n", StandardCharsets.UTF_16BE))
                .value();
        assertThat(rows(file).get(0).cells()).containsExactly("A1", "Ann");
    }

    @Test
    void obeysTheSeparatorHintOfASpreadsheet() throws IOException {
        SheetFile file =
                SheetFile.open(text(folder, "sep=;\ntag;user\nA1;Ann, Ben\n")).value();
        assertThat(rows(file).get(0).cells()).containsExactly("A1", "Ann, Ben");
    }

    @Test
    void keepsLineNumbersAcrossEmptyLinesAndValuesOfSeveralLines() throws IOException {
        SheetFile file = SheetFile.open(text(folder, "tag,note\n\nA1,\"two\nlines\"\n,\nA2,x\n"))
                .value();
        assertThat(rows(file)).extracting(SheetRow::number).containsExactly(3L, 6L);
    }

    @Test
    void tellsRowsThatAreWiderThanTheHeader() throws IOException {
        SheetFile file =
                SheetFile.open(text(folder, "tag,note\nA1,a,b\nA2,a,\n")).value();
        assertThat(rows(file)).extracting(row -> row.isWiderThan(2)).containsExactly(true, false);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refusal(text(folder, ""))).contains("empty");
        assertThat(refusal(text(folder, "\n \n,,\n"))).contains("no values");
    }

    @Test
    void refusesAHeaderWithoutRows() throws IOException {
        assertThat(refusal(text(folder, "Asset Tag,Serial\n\n")))
                .contains("header in row 1")
                .contains("no rows");
    }

    @Test
    void refusesBinaryFilesByWhatTheyAre() throws IOException {
        assertThat(refusal(text(folder, "%PDF-1.7 ..."))).contains("document");
        assertThat(refusal(text(folder, "\u00D0\u00CF\u0011\u00E0....", StandardCharsets.ISO_8859_1)))
                .contains(".xlsx");
        assertThat(refusal(text(folder, "<html><table>"))).contains("web page");
        assertThat(refusal(text(folder, "tag,user\nA\u0000\u0001,b\n"))).contains("Line 2");
    }

    @Test
    void refusesAFileThatIsUtf8ButForOnePlace() throws IOException {
        byte[] bytes = "name\nJörg\nZoë\nMüller\nX?X\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xE4;
        Path file = Files.write(folder.resolve("mixed.csv"), bytes);
        assertThat(refusal(file)).contains("Line 5").contains("UTF-8");
    }

    @Test
    void refusesLettersOfNoKnownEncoding() throws IOException {
        assertThat(refusal(text(folder, "name\nMüller\n", Charset.forName("IBM850"))))
                .contains("Line 2")
                .contains("Windows-1252");
    }

    @Test
    void refusesACellOfTenMegabytes() throws IOException {
        Path file = text(folder, "tag,note\nA1,x\nA2," + "x".repeat(10 << 20) + "\n");
        assertThat(SheetFile.open(file).refusal().orElseThrow())
                .contains("after line 2")
                .contains("32767");
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() throws IOException {
        Path file = text(folder, "tag,note\nA1,\"x\n" + "A2,y\n".repeat(20_000));
        assertThat(SheetFile.open(file).refusal().orElseThrow()).contains("quotation mark");
    }

    @Test
    void refusesRowsThatAnOpenQuotationMarkWouldSwallow() throws IOException {
        assertThat(refusal(text(folder, "tag,note\nA1,x\nA2,\"abc\nA3,y\n")))
                .contains("line 3")
                .contains("never closed");
    }

    @Test
    void takesALineBreakInTheLastValue() throws IOException {
        assertThat(SheetFile.open(text(folder, "tag,note\nA1,\"two\nlines\"\n")).isDone())
                .isTrue();
    }

    @Test
    void refusesTooManyColumns() throws IOException {
        assertThat(refusal(text(folder, "c,".repeat(600) + "\n" + "1,".repeat(600) + "\n")))
                .contains("columns");
    }
}
