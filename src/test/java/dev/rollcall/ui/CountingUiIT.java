package dev.rollcall.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** IT staff with a scanner in a server room. */
@BrowserTest
class CountingUiIT {

    private static final String AUDIT = "Equipment check, November";

    @Test
    void answersEachScanAndAsksBeforeItCloses(Visitors visitors) {
        Page page = staff(visitors);
        CountPage count = CountPage.open(page, AUDIT, "London / Server room").goOnToTheEnd();
        List<String> expected = count.notSeen();
        count.backToScanning();

        count.scan(expected.get(0));
        assertThat(count.said()).containsText("Expected here");
        count.scan(expected.get(0));
        assertThat(count.said()).containsText("Already counted");
        count.scan("IT-0001");
        assertThat(count.said()).containsText("Belongs elsewhere");
        count.scan("NOBODY-KNOWS-1");
        assertThat(count.said()).containsText("Not in the register");
        assertThat(count.scanned("NOBODY-KNOWS-1")).containsText("Not in the register");

        count.goOnToTheEnd();
        assertThat(count.notSeen()).hasSize(expected.size() - 1).doesNotContain(expected.get(0));
        count.finish();
        assertThat(page).hasURL(Pattern.compile(".*/finish"));
        count.say("I have looked everywhere in this room").finish();

        assertThat(page.locator("main")).containsText("This room is counted with differences");
    }

    @Test
    void takesACodeScannedIntoTheQuestionHowManyForTheNextScan(Visitors visitors) {
        Page page = staff(visitors);
        page.navigate("/register/assets?q=Evolve2+55");
        String headsets = page.locator("tbody .row-link").first().innerText();
        CountPage count = CountPage.open(page, AUDIT, "Hamburg / Meeting room");

        count.scan(headsets);
        page.getByLabel("Quantity").pressSequentially("7");
        page.waitForTimeout(100);
        page.getByLabel("Quantity").pressSequentially("4711");
        page.keyboard().press("Enter");
        assertThat(page.getByText("4711 was scanned and comes next")).isVisible();
        page.getByText("Count them").click();

        assertThat(count.scanned(headsets).locator(".num")).hasText("7");
        assertThat(count.scanned("4711")).containsText("Not in the register");
    }

    @Test
    void takesAPhotoOfWhatNobodyKnows(Visitors visitors) {
        Page page = staff(visitors);
        CountPage count = CountPage.open(page, AUDIT, "Hamburg / Meeting room");
        count.scan("NOBODY-KNOWS-2");

        count.photograph("NOBODY-KNOWS-2");

        assertThat(count.said()).containsText("The photo is added");
        assertThat(page.getByAltText("Photo of NOBODY-KNOWS-2")).isVisible();
    }

    @Test
    void keepsScansUntilTheLineIsBack(Visitors visitors) {
        Page page = staff(visitors);
        CountPage count = CountPage.open(page, AUDIT, "Berlin / Server room").goOnToTheEnd();
        String thing = count.notSeen().get(0);
        count.backToScanning();

        page.context().setOffline(true);
        count.scan(thing);
        assertThat(page.getByText("One scan waits for the connection.")).isVisible();
        page.context().setOffline(false);

        assertThat(count.scanned(thing)).containsText("Expected here");
        assertThat(count.scanned(thing)).hasCount(1);
    }

    private static Page staff(Visitors visitors) {
        Page page = visitors.onPhone();
        SignInPage.open(page).choose("itstaff");
        return page;
    }
}
