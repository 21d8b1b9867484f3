package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What happens to what somebody types when the world moves on meanwhile. */
@BrowserTest
class EditingUiIT {

    @Test
    void showsBothVersionsWhenTwoPeopleEditOneAsset(Visitors visitors) {
        Page jonas = staff(visitors, "itstaff");
        AssetForm his = AssetForm.open(jonas, "IT-0040");
        AssetForm.open(staff(visitors, "admin"), "IT-0040")
                .write("Model", "U2724D, bent stand")
                .save();

        his.write("Model", "U2724DE").write("Notes", "Seen on Monday").save();

        assertThat(heading(jonas)).hasText("Somebody else changed this too");
        assertThat(jonas.locator("main")).containsText("Mine: U2724DE");
        assertThat(jonas.locator("main")).containsText("Theirs: U2724D, bent stand");
        his.choose("Mine: U2724DE");
        his.save();
        assertThat(jonas.locator("main")).containsText("Seen on Monday");
        assertThat(heading(jonas)).hasText("Dell U2724DE");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnds(Visitors visitors) {
        Page page = staff(visitors, "itstaff");
        AssetForm form = AssetForm.open(page, "IT-0041").write("Notes", "Typed before the end");
        String address = page.url();
        page.context().clearCookies();

        form.save();
        assertThat(heading(page)).hasText("Your session has ended");
        assertThat(page.locator("main")).containsText("Typed before the end");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                .click();
        SignInPage.open(page).choose("itstaff");
        page.navigate(address);
        assertThat(form.field("Notes")).hasValue("Typed before the end");
    }

    @Test
    void savesOnceHoweverOftenTheButtonIsPressed(Visitors visitors) {
        Page page = staff(visitors, "itstaff");
        page.navigate("/register/assets/new");
        AssetForm form = AssetForm.in(page).write("Asset tag", "UI-TWICE").write("Model", "Beamer");
        form.field("Kind").selectOption("Monitor");
        form.field("Legal entity").selectOption("Alderfinch GmbH");

        form.saveButton().dblclick();

        assertThat(heading(page)).hasText("Beamer");
        page.navigate("/register/assets?q=UI-TWICE");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private static Page staff(Visitors visitors, String account) {
        Page page = visitors.atDesk();
        SignInPage.open(page).choose(account);
        return page;
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
