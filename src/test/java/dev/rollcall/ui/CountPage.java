package dev.rollcall.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The page on which a room is counted, and the one that ends the count. */
class CountPage {

    private final Page page;

    private CountPage(Page page) {
        this.page = page;
    }

    static CountPage open(Page page, String audit, String room) {
        page.navigate("/audits");
        link(page, audit).click();
        link(page, "Counts").click();
        link(page, room).click();
        return new CountPage(page);
    }

    /** As a scanner does: it types, and presses Enter. */
    CountPage scan(String code) {
        page.getByLabel("Tag or serial").pressSequentially(code);
        page.keyboard().press("Enter");
        return this;
    }

    /** What the page says of the last scan. */
    Locator said() {
        return page.locator("[data-scan-result]");
    }

    Locator scanned(String code) {
        return page.locator("[data-scanned] tbody tr").filter(new Locator.FilterOptions().setHasText(code));
    }

    /** As the phone's camera gives it. */
    CountPage photograph(String code) {
        scanned(code).locator("input[type=file]").setInputFiles(new FilePayload("label.png", "image/png", picture()));
        return this;
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    CountPage goOnToTheEnd() {
        link(page, "Finish the count").click();
        return this;
    }

    List<String> notSeen() {
        return page.locator("tbody th").allInnerTexts();
    }

    CountPage backToScanning() {
        link(page, "Back to scanning").click();
        return this;
    }

    CountPage say(String lookedEverywhere) {
        page.getByLabel(lookedEverywhere).check();
        return this;
    }

    void finish() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Finish the count"))
                .click();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
