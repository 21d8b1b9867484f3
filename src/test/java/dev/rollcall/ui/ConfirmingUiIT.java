package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** People of the sample company who are asked what they hold, and answer by the link in their mail. */
@BrowserTest
class ConfirmingUiIT {

    @Test
    void answersByTheMailedLinkOnAPhone(Visitors visitors) {
        ConfirmationPage page = open(visitors, visitors.onPhone(), "iris.lang@");

        page.answer(0, "I don’t have it").answer(0, "I gave it to somebody");
        page.write(0, "Who has it now?", "Simon Vogel").hasAllBelow(0).check();

        assertThat(page.toBeSent()).containsText("I gave it to somebody · Simon Vogel");
        page.sendButton().click();
        assertThat(page.receipt()).containsText("Thank you, your answer has arrived");
        assertThat(page.receipt()).containsText("Reference");
    }

    @Test
    void asksForWhatIsMissingBeforeAnythingIsSent(Visitors visitors) {
        ConfirmationPage page = open(visitors, visitors.onPhone(), "simon.vogel@");

        page.answer(0, "I don’t have it").check();

        assertThat(page.errors()).containsText("There is something to correct");
        assertThat(page.errors()).isFocused();
    }

    @Test
    void needsNoMouse(Visitors visitors) {
        Page browser = visitors.atDesk();
        ConfirmationPage page = open(visitors, browser, "victor.roth@");

        tabTo(browser, "I have all of these");
        browser.keyboard().press("Enter");
        tabTo(browser, "Send");
        browser.keyboard().press("Enter");

        assertThat(page.receipt()).containsText("Thank you, your answer has arrived");
    }

    @Test
    void sendsOnceHoweverOftenTheButtonIsPressed(Visitors visitors) {
        Page browser = visitors.onPhone();
        ConfirmationPage page = open(visitors, browser, "alice.weber@");
        AtomicInteger sent = new AtomicInteger();
        browser.onRequest(request -> sent.addAndGet(request.method().equals("POST") ? 1 : 0));

        page.hasAllOfThem().sendButton().dblclick();

        assertThat(page.receipt()).containsText("Thank you, your answer has arrived");
        assertThat(sent).hasValue(1);
    }

    @Test
    void keepsWhatWasEnteredWhenThePageIsLeft(Visitors visitors) {
        Page browser = visitors.onPhone();
        ConfirmationPage page = open(visitors, browser, "vera.berger@");
        page.answer(0, "I don’t recognise it").write(0, "Anything to add?", "Never seen");

        String address = browser.url();
        browser.navigate("about:blank");
        page = ConfirmationPage.open(browser, address);

        assertThat(page.written(0, "Anything to add?")).hasValue("Never seen");
    }

    private static ConfirmationPage open(Visitors visitors, Page browser, String address) {
        return ConfirmationPage.open(
                browser, MailboxPage.open(visitors.atDesk()).newestLinkTo(address));
    }

    private static void tabTo(Page browser, String name) {
        for (int steps = 0; steps < 40; steps++) {
            if (name.equals(browser.evaluate("document.activeElement.innerText"))) {
                return;
            }
            browser.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + name);
    }
}
