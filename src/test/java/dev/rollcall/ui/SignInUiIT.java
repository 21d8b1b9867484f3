package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInUiIT {

    @Test
    void offersAnAccountForEveryRole(Visitors visitors) {
        Page page = visitors.onPhone();

        assertThat(SignInPage.open(page).offered()).contains("admin", "itstaff", "manager", "employee", "auditor");
    }

    @Test
    void signsInAndOutByKeyboard(Visitors visitors) {
        Page page = visitors.atDesk();

        SignInPage signIn = SignInPage.open(page);
        signIn.typeIn("admin", signIn.passwordOf("admin"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")))
                .containsText("Accounts");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("signed in as"))
                .press("Enter");
        page.locator("form[action$='sign-out'] button").press("Enter");
        assertThat(page.getByText("You are signed out.")).isVisible();
    }

    @Test
    void refusesAWrongPasswordInWords(Visitors visitors) {
        Page page = visitors.atDesk();

        SignInPage.open(page).typeIn("employee", "not-the-password");

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }
}
