package dev.rollcall.ui;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uploading a file, saying what its columns mean, the preview, and importing. */
class ImportPages {

    private final Page page;

    private ImportPages(Page page) {
        this.page = page;
    }

    static ImportPages open(Page page) {
        page.navigate("/imports");
        return new ImportPages(page);
    }

    ImportPages upload(Path file, String rows, String entity) {
        page.getByLabel("File").setInputFiles(file);
        page.getByLabel("What are the rows?").selectOption(rows);
        page.getByLabel("Legal entity").selectOption(entity);
        button("Upload").click();
        return this;
    }

    /** The proposed meaning of a column. */
    Locator meaningOf(String column) {
        return page.getByLabel(column, new Page.GetByLabelOptions().setExact(true));
    }

    void goOnToThePreview() {
        button("Go on to the preview").click();
    }

    Locator counts() {
        return page.locator(".panel").filter(new Locator.FilterOptions().setHasText("What would happen"));
    }

    Locator row(String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    String refusedRows() {
        Download download = page.waitForDownload(
                () -> page.getByText("Download the refused rows to correct").click());
        try {
            return Files.readString(download.path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void importRows(int number) {
        button("Import " + number + " rows").click();
    }

    Locator said() {
        return page.locator("#import .notice").first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
