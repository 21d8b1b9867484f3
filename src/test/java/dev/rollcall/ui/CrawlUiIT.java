package dev.rollcall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that a role can reach by links, each once. */
@BrowserTest
class CrawlUiIT {

    /** Employees come by phone, wherever they are. */
    private static final int EMPLOYEE_BYTES = 270_000;

    /** Diagrams and charts are for a desk. */
    private static final int OFFICE_BYTES = 600_000;

    /** Shared between the roles, so that axe sees a page once that looks the same to two of them. */
    private static final Examination EXAMINATION = new Examination();

    @ParameterizedTest
    @CsvSource({
        "employee, 1, 3",
        "manager, 2, 20",
        "auditor, 1, 10",
        "approver, 2, 20",
        "admin, 4, 80",
        "itstaff, 1, 50"
    })
    void everyPageIsSound(String role, int audits, int leastPages, Visitors visitors) {
        Page page = visitors.strolling();
        SignInPage.open(page).choose(role);

        Crawl crawl = new Crawl(page, EXAMINATION, role.equals("employee") ? EMPLOYEE_BYTES : OFFICE_BYTES, audits);

        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.pages()).as("pages found").isGreaterThanOrEqualTo(leastPages);
    }
}
