package dev.rollcall.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page on which somebody says what they hold, its check page, and its receipt. */
class ConfirmationPage {

    private final Page page;

    private ConfirmationPage(Page page) {
        this.page = page;
        button("Check my answers").waitFor();
    }

    static ConfirmationPage open(Page page, String link) {
        page.navigate(link);
        return new ConfirmationPage(page);
    }

    /** Says of the thing so far down the list, counted from 0, how it is. */
    ConfirmationPage answer(int thing, String answer) {
        item(thing)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    ConfirmationPage write(int thing, String label, String text) {
        Locator field = item(thing).getByLabel(label);
        field.fill(text);
        field.blur();
        return this;
    }

    /** Says of all that stands further down the list that it is there. */
    ConfirmationPage hasAllBelow(int thing) {
        for (int next = thing + 1; next < items().count(); next++) {
            answer(next, "I have it");
        }
        return this;
    }

    Locator written(int thing, String label) {
        return item(thing).getByLabel(label);
    }

    /** Leads straight to what is about to be sent. */
    ConfirmationPage hasAllOfThem() {
        button("I have all of these").click();
        return this;
    }

    ConfirmationPage check() {
        button("Check my answers").click();
        return this;
    }

    Locator toBeSent() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Check what you are about to send"));
    }

    Locator errors() {
        return page.getByRole(AriaRole.ALERT);
    }

    Locator sendButton() {
        return button("Send");
    }

    Locator receipt() {
        return page.locator("main");
    }

    private Locator item(int thing) {
        return items().nth(thing);
    }

    private Locator items() {
        return page.locator(".fjs-form-field-dynamiclist [role=group][aria-label]");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
