package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** IT staff set up an audit of a few printers, from the draft to the first task. */
@BrowserTest
class StartingUiIT {

    @Test
    void draftsAnAuditBuildsItsScopeSettlesItsReadinessAndStartsIt(Visitors visitors) {
        Page page = visitors.atDesk();
        SignInPage.open(page).choose("itstaff");

        DraftPages draft = DraftPages.draft(page, "Printers of the autumn").tab("Scope");
        draft.condition(1, "Kind", "Printer");
        assertThat(draft.measured("People")).containsText("0");
        draft.condition(2, "Location", "Vienna › Open office").press("Keep the scope");
        draft.tab("Readiness").acceptAll("We look for them");
        draft.tab("Overview");
        assertThat(page.locator("main")).containsText("Kind is Printer");
        draft.press("Start the audit");

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            page.reload();
            assertThat(page.locator(".page-actions")).containsText("Running");
        });
        draft.tab("Counts");
        assertThat(page.locator("tbody")).containsText("Vienna / Open office");
    }
}
