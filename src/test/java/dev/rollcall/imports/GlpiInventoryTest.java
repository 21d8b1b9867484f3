package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.sheet.SheetFile;
import dev.rollcall.sheet.SheetRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlpiInventoryTest {

    @TempDir
    Path folder;

    @Test
    void becomesATableOfComputersAndMonitors() throws IOException {
        Path file = Files.copy(Path.of("src/test/resources/imports/glpi-inventory.json"), folder.resolve("g.json"));
        assertThat(GlpiInventory.asTable(file).value()).isTrue();
        SheetFile table = SheetFile.open(file).value();
        assertThat(Layouts.recognise(table.headers(), null).orElseThrow().id()).isEqualTo("glpi-inventory");
        List<SheetRow> rows = new ArrayList<>();
        table.read(rows::add);
        assertThat(rows)
                .extracting(row -> table.headers().value(row, "GLPI serial"))
                .containsExactly("PF3ABCDE", "CN0ABC");
    }

    @Test
    void refusesOtherAndBrokenJsonAndLeavesTablesAlone() throws IOException {
        Path file = folder.resolve("other.json");
        assertThat(GlpiInventory.asTable(Files.writeString(file, "{\"a\": 1}"))
                        .refusal()
                        .orElseThrow())
                .contains("GLPI");
        assertThat(GlpiInventory.asTable(Files.writeString(file, "{\"a\": ")).refusal())
                .isPresent();
        assertThat(GlpiInventory.asTable(Files.writeString(file, "tag,serial\n"))
                        .value())
                .isFalse();
    }
}
