package dev.rollcall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each with a browser of their own; what their pages complained about fails the test. */
class Visitors {

    static final int PHONE = 360;
    static final int DESKTOP = 1280;

    private static final Path TRACES = Path.of("target", "traces");
    private static final int HEIGHT = 800;
    private static final int PATIENCE_MILLIS = 15_000;

    private final Browser browser;
    private final String url;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<BrowserContext> traced = new ArrayList<>();
    private final Complaints complaints = new Complaints();

    Visitors(Browser browser, String url) {
        this.browser = browser;
        this.url = url;
    }

    /** Somebody at a desk. */
    Page atDesk() {
        return traced(context(DESKTOP, false));
    }

    /** Somebody with a phone in the hand. */
    Page onPhone() {
        return traced(context(PHONE, true));
    }

    /** Somebody who looks, with axe, at so many pages that a trace of them would be of no use to anybody. */
    Page strolling() {
        Page page = page(context(PHONE, true));
        Axe.into(page);
        return page;
    }

    Complaints complaints() {
        return complaints;
    }

    private BrowserContext context(int width, boolean touch) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(width, HEIGHT)
                .setHasTouch(touch)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        return context;
    }

    private Page traced(BrowserContext context) {
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        traced.add(context);
        return page(context);
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        complaints.listenTo(page);
        return page;
    }

    /** Closes all browsers; keeps what each saw when the test has failed. */
    void leave(String test, boolean failed) {
        boolean keep = failed || !complaints.all().isEmpty();
        for (int i = 0; i < traced.size(); i++) {
            Tracing.StopOptions stop = new Tracing.StopOptions();
            traced.get(i).tracing().stop(keep ? stop.setPath(TRACES.resolve(test + "-" + (i + 1) + ".zip")) : stop);
        }
        contexts.forEach(BrowserContext::close);
        if (!failed) {
            assertThat(complaints.all()).as("what the pages complained about").isEmpty();
        }
    }
}
