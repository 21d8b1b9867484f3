package dev.rollcall.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests: samples from the resources, and broken ones made on the spot. */
final class SampleFiles {

    private SampleFiles() {}

    static Path sample(String name) {
        return Path.of("src/test/resources/imports", name);
    }

    static Path text(Path folder, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), content.getBytes(charset));
    }

    static Path text(Path folder, String content) throws IOException {
        return text(folder, content, StandardCharsets.UTF_8);
    }

    static List<SheetRow> rows(SheetFile file) {
        List<SheetRow> rows = new ArrayList<>();
        file.read(rows::add).value();
        return rows;
    }

    static String refusal(Path file) {
        return SheetFile.open(file).refusal().orElseThrow();
    }

    static Path zip(Path folder, Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve("file.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
