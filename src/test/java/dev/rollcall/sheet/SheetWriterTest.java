package dev.rollcall.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-cmd", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")"})
    void writesNothingThatRunsAsAFormula(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter csv = SheetWriter.csv(out, List.of("a"))) {
            csv.row(List.of(text));
        }
        String cell = out.toString(StandardCharsets.UTF_8).split("\r\n", 2)[1].replaceFirst("^\"", "");
        assertThat(cell).startsWith("'");
    }

    @Test
    void writesUtf8WithByteOrderMarkAndKeepsNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter csv = SheetWriter.csv(out, List.of("Größe", "b"))) {
            csv.row(Arrays.asList(-5, null));
            csv.row(List.of(LocalDate.of(2024, 4, 3), Instant.parse("2024-04-03T10:00:00Z")));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFGröße,b\r\n-5,\r\n2024-04-03,2024-04-03 10:00:00\r\n");
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        List<Object> row = List.of("+49 30", "a;b,\"c\"\nd", LocalDate.of(2024, 4, 3), 12.5, true, "x\u0001y");
        List<String> expected = List.of("+49 30", "a;b,\"c\"\nd", "2024-04-03", "12.5", "true", "xy");
        List<String> header = List.of("a", "b", "c", "d", "e", "f");
        Path csv = folder.resolve("out.csv");
        Path xlsx = folder.resolve("out.xlsx");
        try (SheetWriter one = SheetWriter.csv(Files.newOutputStream(csv), header);
                SheetWriter two = SheetWriter.xlsx(Files.newOutputStream(xlsx), "Assets [all]", header)) {
            one.row(row);
            two.row(row);
        }
        assertThat(SampleFiles.rows(SheetFile.open(csv).value()).get(0).cells()).isEqualTo(expected);
        assertThat(SampleFiles.rows(SheetFile.open(xlsx).value()).get(0).cells())
                .isEqualTo(expected);
    }
}
