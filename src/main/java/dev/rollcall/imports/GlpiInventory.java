package dev.rollcall.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.sheet.SheetWriter;
import dev.rollcall.values.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the inventory that a GLPI agent writes (JSON, one computer or several) into a table of computers and monitors. */
public final class GlpiInventory {

    private static final List<String> HEADER = List.of(
            "GLPI device id", "GLPI serial", "Name", "Asset tag", "Kind", "Manufacturer", "Model", "Last contact");

    private GlpiInventory() {}

    /** Rewrites the file in place; done with whether it was JSON, refused when it is JSON of another kind. */
    public static Result<Boolean> asTable(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(64)).replace("\uFEFF", "").strip();
            if (!start.startsWith("{") && !start.startsWith("[")) {
                return Result.done(false);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<JsonNode> nodes =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(in)) {
            while (nodes.hasNext()) {
                JsonNode node = nodes.next();
                (node.isArray() ? (Iterable<JsonNode>) node : List.of(node)).forEach(one -> add(rows, one));
            }
        } catch (IOException | RuntimeException broken) {
            return Result.refused("The file starts like JSON but is not. Export the inventory again, or a CSV.");
        }
        if (rows.isEmpty()) {
            return Result.refused(
                    "This is JSON, but no GLPI inventory: it has no deviceid with content. Export a CSV or XLSX.");
        }
        Path table = Files.createTempFile("glpi", null);
        try (OutputStream out = Files.newOutputStream(table);
                SheetWriter csv = SheetWriter.csv(out, HEADER)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        }
        Files.move(table, file, StandardCopyOption.REPLACE_EXISTING);
        return Result.done(true);
    }

    private static void add(List<List<String>> rows, JsonNode inventory) {
        JsonNode content = inventory.path("content");
        if (!inventory.hasNonNull("deviceid") || content.isMissingNode()) {
            return;
        }
        JsonNode bios = content.path("bios");
        JsonNode hardware = content.path("hardware");
        rows.add(Arrays.asList(
                inventory.path("deviceid").asText(),
                bios.path("ssn").asText(""),
                hardware.path("name").asText(""),
                bios.path("assettag").asText(""),
                "Computer",
                bios.path("smanufacturer").asText(""),
                bios.path("smodel").asText(""),
                ""));
        for (JsonNode monitor : content.path("monitors")) {
            rows.add(Arrays.asList(
                    "",
                    monitor.path("serial").asText(""),
                    "",
                    "",
                    "Monitor",
                    monitor.path("manufacturer").asText(""),
                    monitor.path("name").asText(""),
                    ""));
        }
    }
}
