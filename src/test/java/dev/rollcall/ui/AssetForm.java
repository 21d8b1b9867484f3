package dev.rollcall.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Editing an asset of the register. */
class AssetForm {

    private final Page page;

    private AssetForm(Page page) {
        this.page = page;
    }

    /** Finds the asset by its tag, as people do. */
    static AssetForm open(Page page, String tag) {
        page.navigate("/register/assets?q=" + tag);
        page.locator("tbody .row-link").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        return new AssetForm(page);
    }

    static AssetForm in(Page page) {
        return new AssetForm(page);
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    AssetForm write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Locator saveButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Save|Add)")));
    }

    void save() {
        saveButton().click();
    }

    void choose(String version) {
        page.getByLabel(version).check();
    }
}
