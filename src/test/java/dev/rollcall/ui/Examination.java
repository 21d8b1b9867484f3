package dev.rollcall.ui;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every page has to fulfil: a title, one heading, nothing wider than the screen, no ids or raw dates in its text, and
 * nothing for axe to complain about. Axe and other widths than a phone's take time, so they see the first page of each kind
 * and then only pages that have a part which was not seen yet.
 */
class Examination {

    private static final List<Integer> WIDTHS = List.of(Visitors.PHONE, 768, Visitors.DESKTOP);
    private static final int HEIGHT = 800;

    private static final String READY = """
            () => !document.querySelector('[data-form-waiting]')
              && [...document.querySelectorAll('[data-diagram-url]')].every(d => d.nextElementSibling?.querySelector('table'))
              && [...document.querySelectorAll('canvas[data-chart]')].every(c => c.getAttribute('role') === 'img')""";

    private static final String FACTS = """
            () => {
              const text = () => {
                const copy = document.body.cloneNode(true);
                copy.querySelectorAll('code, pre, script').forEach(one => one.remove());
                return copy.textContent.replace(/Audit id\\s+\\S+/, '');
              };
              const look = e => e.parentElement.tagName + '>' + e.tagName + '.' + e.getAttribute('class') + e.type;
              return {
                title: document.title.trim(),
                headings: [...document.querySelectorAll('h1')].map(h => h.innerText.trim()),
                raw: text().match(/[0-9a-f]{8}-[0-9a-f]{4}-\\S*|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\bnull\\b|\\?\\?\\w+|\\$\\{/g) || [],
                weight: performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
                  .reduce((sum, one) => sum + one.encodedBodySize, 0),
                parts: [...new Set([...document.body.querySelectorAll('*')].map(look))]
              };
            }""";

    private static final String TOO_WIDE =
            "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";

    private final Set<String> templates = new HashSet<>();
    private final Set<String> partsSeen = new HashSet<>();

    /** Whether no role has been on such a page yet. */
    boolean isNew(String template) {
        return !templates.contains(template);
    }

    /**
     * @param page shown, phone wide
     * @param template of its address
     * @param heaviest bytes that the page and all it loads may have, compressed
     */
    List<String> faults(Page page, String template, int heaviest) {
        List<String> faults = new ArrayList<>();
        page.waitForFunction(READY);
        Map<?, ?> facts = (Map<?, ?>) page.evaluate(FACTS);
        if (!((String) facts.get("title")).matches(".+ – Rollcall")) {
            faults.add("title: '%s'".formatted(facts.get("title")));
        }
        List<?> headings = (List<?>) facts.get("headings");
        if (headings.size() != 1 || headings.contains("")) {
            faults.add("first-level headings: " + headings);
        }
        ((List<?>) facts.get("raw")).forEach(word -> faults.add("not a word for people: " + word));
        int weight = ((Number) facts.get("weight")).intValue();
        if (weight > heaviest) {
            faults.add("weighs %,d bytes".formatted(weight));
        }
        boolean newParts = partsSeen.addAll(parts((List<?>) facts.get("parts")));
        boolean newTemplate = templates.add(template) && !template.contains("?");
        if (newTemplate || newParts) {
            faults.addAll(Axe.faults(page));
            faults.addAll(tooWide(page, WIDTHS));
        } else {
            faults.addAll(tooWide(page, List.of(Visitors.PHONE)));
        }
        return faults;
    }

    private static List<String> parts(List<?> looks) {
        return looks.stream().map(String.class::cast).toList();
    }

    /** From narrow to wide: a chart needs a moment to shrink, but not to be on a narrow page from the start. */
    private static List<String> tooWide(Page page, List<Integer> widths) {
        List<String> faults = new ArrayList<>();
        for (int width : widths) {
            page.setViewportSize(width, HEIGHT);
            int over = ((Number) page.evaluate(TOO_WIDE)).intValue();
            if (over > 0) {
                faults.add("%d px wider than a screen of %d px".formatted(over, width));
            }
        }
        page.setViewportSize(Visitors.PHONE, HEIGHT);
        return faults;
    }
}
