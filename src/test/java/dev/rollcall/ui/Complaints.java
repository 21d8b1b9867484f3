package dev.rollcall.ui;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a browser holds against the pages it was shown: errors of scripts, breaches of the content security policy (Chromium
 * writes them to the console), faults of the server, and answers that did not come.
 */
class Complaints {

    private static final int SERVER_FAULT = 500;

    private final Set<String> all = new LinkedHashSet<>();

    void listenTo(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message.text())) {
                all.add("%s: console: %s".formatted(page.url(), message.text()));
            }
        });
        page.onPageError(error -> all.add("%s: script: %s".formatted(page.url(), error)));
        page.onResponse(response -> {
            if (response.status() >= SERVER_FAULT) {
                all.add("%s: %d of %s".formatted(page.url(), response.status(), response.url()));
            }
        });
    }

    List<String> all() {
        return new ArrayList<>(all);
    }

    /**
     * Chromium reports each 4xx as a console error, also the 422 that a page expects; a test looks at those itself. It also
     * reports what could not be loaded while a test has taken the line away.
     */
    private static boolean isExpected(String text) {
        return text.matches("Failed to load resource: .*( status of 4\\d\\d .*|ERR_INTERNET_DISCONNECTED)");
    }
}
