package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The approver of the sample company, who may agree to so much and no more. */
@BrowserTest
class ApprovingUiIT {

    @Test
    void approvesInBulkWhatIsWithinTheLimitAndSaysWhyNotTheRest(Visitors visitors) {
        Page page = visitors.atDesk();
        SignInPage.open(page).choose("approver");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Approve corrections"))
                .click();

        page.getByLabel("Tick all", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve what is ticked"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 approved. Not decided: This is worth");
        assertThat(row(page, "IT-0174")).containsText("Approved");
        assertThat(row(page, "IT-0176")).containsText("Proposed");
    }

    private static Locator row(Page page, String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }
}
