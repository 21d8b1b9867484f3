package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet as people keep them, with all that can be wrong with it. */
@BrowserTest
class ImportingUiIT {

    @Test
    void takesTheGoodRowsOfAMessySheetAndGivesTheOthersBack(Visitors visitors, @TempDir Path folder) throws Exception {
        Path sheet = Files.writeString(folder.resolve("things from the cellar.csv"), """
                Asset tag;Type;Manufacturer;Model;Serial number;User;Bought;Price
                UI-1;Laptop;Dell;Latitude 7440;UI7QX1Z51;Karl Lang;2024-02-13;1.349,00 €
                ui-2;Monitor;Dell;U2723QE;N/A;Nobody Known;30. 11. 2023;429,90 €
                UI-3;Phone;Apple;iPhone 15;UI7QX1Z53;;31.02.2024;829
                ;Printer;HP;LaserJet;;;2024-01-10;89,90 €
                """);
        Page page = visitors.atDesk();
        SignInPage.open(page).choose("itstaff");

        ImportPages imports = ImportPages.open(page).upload(sheet, "Assets", "Alderfinch GmbH");
        assertThat(imports.meaningOf("Price")).hasValue("COST");
        imports.goOnToThePreview();

        assertThat(imports.counts()).containsText("2 new");
        assertThat(imports.counts()).containsText("2 refused");
        assertThat(imports.row("UI-3")).containsText("31.02.2024");
        assertThat(imports.row("ui-2")).containsText("Nobody Known is not on record");
        assertThat(imports.refusedRows()).contains("31.02.2024", "Bought", "Nothing identifies this row");

        imports.importRows(2);

        assertThat(imports.said()).containsText("2 rows went into the register");
        page.navigate("/register/assets?q=UI7QX1Z51");
        assertThat(page.locator("tbody tr")).containsText("Karl Lang");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNone(Visitors visitors, @TempDir Path folder) throws Exception {
        Path picture =
                Files.write(folder.resolve("holiday.xlsx"), new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, 0, 0});
        Page page = visitors.atDesk();
        SignInPage.open(page).choose("itstaff");

        ImportPages.open(page).upload(picture, "Assets", "Alderfinch GmbH");

        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page).hasTitle("Error: Imports – Rollcall");
    }
}
