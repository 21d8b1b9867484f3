package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** People of the sample company who are asked where a thing is, or say that one is gone. */
@BrowserTest
class MissingUiIT {

    @Test
    void saysOnAPhoneWhereTheThingIs(Visitors visitors) {
        Page page = visitors.onPhone();
        SignInPage.open(page).choose("employee");
        page.getByText("Say where it is").first().click();
        Locator send = button(page, "Send");
        send.waitFor();

        page.getByLabel("I have it").check();
        send.click();
        Locator where = page.getByLabel("Where is it, or who has it?");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Where is it, or who has it?");

        where.fill("At home, on my desk");
        send.click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("your answer has arrived");
        assertThat(page.locator("main")).containsText("At home, on my desk");
    }

    @Test
    void reportsAThingAsLostWithoutAMouse(Visitors visitors) {
        Page page = visitors.atDesk();
        SignInPage.open(page).choose("manager");
        page.navigate("/register/assets?q=Clara+Novak");
        page.locator("tbody a").first().click();
        page.getByText("Report it lost, stolen or not to be found").focus();
        page.keyboard().press("Enter");
        button(page, "Report it").waitFor();

        button(page, "Report it").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();

        page.getByLabel("It is lost").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("On the train to Hamburg, yesterday evening");
        button(page, "Report it").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("This page shows what happens now");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
