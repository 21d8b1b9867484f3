package dev.rollcall.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The pages on which an audit is drafted: name and dates, scope, readiness, start. */
class DraftPages {

    private final Page page;

    private DraftPages(Page page) {
        this.page = page;
    }

    static DraftPages draft(Page page, String name) {
        page.navigate("/audits/new");
        page.getByLabel("Name").fill(name);
        DraftPages pages = new DraftPages(page);
        pages.press("Keep the draft");
        return pages;
    }

    DraftPages tab(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
        return this;
    }

    /** Fills in a condition of the first group, numbered from 1. */
    DraftPages condition(int number, String field, String value) {
        press("Add a condition").settled();
        select(number, "Condition").selectOption(field);
        settled();
        Locator values = select(number, "With");
        values.locator("option", new Locator.LocatorOptions().setHasText(value))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        values.selectOption(value);
        settled();
        return this;
    }

    /** Waits until the page listens again: a script that is faster than any hand would speak to a page just being replaced. */
    private void settled() {
        page.waitForFunction(
                "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
    }

    /** A figure of the live count. */
    Locator measured(String what) {
        return page.locator("#builder dl > div").filter(new Locator.FilterOptions().setHasText(what));
    }

    /** Accepts all that would weaken the audit. */
    DraftPages acceptAll(String reason) {
        Locator open = page.getByLabel("Accept, because");
        while (open.count() > 0) {
            open.first().fill(reason);
            open.first().press("Enter");
            page.waitForLoadState();
        }
        return this;
    }

    private Locator select(int number, String label) {
        return page.locator("#builder .row")
                .nth(number - 1)
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
    }

    DraftPages press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }
}
