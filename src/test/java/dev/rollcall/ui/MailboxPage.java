package dev.rollcall.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where mails arrive while there is no mail server; administrators read it. */
class MailboxPage {

    private final Page page;

    private MailboxPage(Page page) {
        this.page = page;
    }

    /** Signs in as administrator and opens it. */
    static MailboxPage open(Page page) {
        SignInPage.open(page).choose("admin");
        page.navigate("/admin/mailbox");
        return new MailboxPage(page);
    }

    /** The link in the newest mail that asks somebody to confirm what they hold. */
    String newestLinkTo(String address) {
        page.getByLabel("Recipient or subject").fill(address);
        page.getByText("Filter").click();
        page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText("confirm your equipment"))
                .first()
                .click();
        Locator link = page.getByTestId("mail-link");
        return link.getAttribute("href");
    }
}
