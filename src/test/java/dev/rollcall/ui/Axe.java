package dev.rollcall.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at a page with axe in both themes; the second time at what a theme can spoil, its colours. The script is in the page
 * from the start, since its own builder sends half a megabyte there and back for each look.
 */
final class Axe {

    /** Rows of a table look alike, and a drawing is one picture; axe would take half a minute for a long report. */
    private static final String RUN = """
            async rules => {
              const found = await axe.run(
                { exclude: ['tbody > tr:nth-child(n+4)', '.djs-container svg'] },
                { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
              return found.violations.flatMap(rule => rule.nodes.map(node => rule.help + ': ' + node.html));
            }""";

    private static final String COLOURED = """
            theme => new Promise(done => {
              const wait = () => document.documentElement.dataset.bsTheme === theme ? settle() : requestAnimationFrame(wait);
              const settle = () => requestAnimationFrame(() => requestAnimationFrame(() => {
                document.getAnimations().filter(one => one instanceof CSSTransition).forEach(one => one.finish());
                done();
              }));
              wait();
            })""";

    private Axe() {}

    /** Puts axe into every document that the page will show. */
    static void into(Page page) {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            page.addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each element that breaks a rule. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        look(page, ColorScheme.DARK, List.of("color-contrast"), faults);
        look(page, ColorScheme.LIGHT, null, faults);
        return faults;
    }

    private static void look(Page page, ColorScheme scheme, List<String> rules, List<String> faults) {
        String theme = scheme.name().toLowerCase(Locale.ROOT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(COLOURED, theme);
        ((List<?>) page.evaluate(RUN, rules)).forEach(fault -> faults.add("axe, " + theme + ": " + fault));
    }
}
