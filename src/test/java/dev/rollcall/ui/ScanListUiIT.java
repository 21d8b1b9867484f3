package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Codes pasted into a count, as the page about the sample company suggests. */
@BrowserTest
class ScanListUiIT {

    @Test
    void showsEachCodeOfAPastedListWithWhatItIs(Visitors visitors) {
        Page page = asItStaff(visitors);
        String codes = page.locator("pre").textContent().strip();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Paste the codes into the count"))
                .click();

        count(page, codes);
        // IT-0185 is a box of headsets: how many are there?
        page.getByLabel("Quantity").fill("11");
        page.getByLabel("Quantity").press("Enter");

        assertThat(rows(page)).hasCount(10);
        assertThat(rows(page).filter(having("XQ-7731"))).containsText("Not in the register");
        assertThat(rows(page).filter(having("Expected here"))).hasCount(9);
        assertThat(rows(page).filter(having("IT-0185"))).containsText("11");
    }

    @Test
    void asksOnceForWhatGoesWithATrolley(Visitors visitors) {
        Page page = asItStaff(visitors);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The count of its room"))
                .click();

        count(page, "IT-0222");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All are there"))
                .click();

        assertThat(rows(page)).hasCount(9);
        assertThat(rows(page).filter(having("Expected here"))).hasCount(9);
    }

    private static Page asItStaff(Visitors visitors) {
        Page page = visitors.atDesk();
        SignInPage.open(page).choose("itstaff");
        page.navigate("/demo");
        return page;
    }

    private static void count(Page page, String codes) {
        page.getByLabel("Tag or serial").fill(codes);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Count it"))
                .click();
    }

    private static Locator rows(Page page) {
        return page.locator("[data-scanned] tbody tr");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
