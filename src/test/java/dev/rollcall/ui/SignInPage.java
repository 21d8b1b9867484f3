package dev.rollcall.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The page on which everybody begins; in the sample company it offers an account for every role. */
class SignInPage {

    private final Page page;

    private SignInPage(Page page) {
        this.page = page;
    }

    static SignInPage open(Page page) {
        page.navigate("/sign-in");
        return new SignInPage(page);
    }

    /** The user names of the accounts that are offered. */
    List<String> offered() {
        return page.locator(".demo-accounts input[name=username]").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    /** Signs in with one click; leaves the browser on the home page. */
    void choose(String userName) {
        offer(userName).getByRole(AriaRole.BUTTON).click();
        page.waitForURL("**/");
    }

    String passwordOf(String userName) {
        return offer(userName).locator("input[name=password]").inputValue();
    }

    private Locator offer(String userName) {
        return page.locator(".demo-accounts form")
                .filter(new Locator.FilterOptions().setHas(page.locator("[value='%s']".formatted(userName))));
    }

    /** Signs in as somebody does who never touches a mouse. */
    void typeIn(String userName, String password) {
        page.getByLabel("User name").focus();
        page.keyboard().type(userName);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }
}
