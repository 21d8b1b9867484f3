package dev.rollcall.ui;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows every link from the home page of somebody who is signed in, breadth first, one page of each kind, and examines
 * what it finds. Pages of audits are visited for each state that an audit is in; a list that is sorted or narrowed is the
 * same for every role, so one of them looks at it.
 */
class Crawl {

    private static final int FORBIDDEN_FROM = 400;
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].map(a => a.href)
              .filter(href => href.startsWith(location.origin)).map(href => href.split('#')[0])""";

    private final Page page;
    private final Examination examination;
    private final int heaviest;
    private final int audits;
    private final Map<String, Integer> ofTemplate = new HashMap<>();
    private final Set<URI> met = new HashSet<>();
    private final Deque<URI> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();

    /** @param audits of how many audits each page is visited: they are in different states */
    Crawl(Page page, Examination examination, int heaviest, int audits) {
        this.page = page;
        this.audits = audits;
        this.examination = examination;
        this.heaviest = heaviest;
    }

    /** What is wrong, a line each, beginning with the address. */
    List<String> faults() {
        meet(URI.create(page.url()));
        while (!open.isEmpty()) {
            visit(open.poll());
        }
        return faults;
    }

    int pages() {
        return met.size();
    }

    private void meet(URI address) {
        String template = Addresses.template(address);
        boolean narrowed = template.contains("?");
        int most = template.startsWith("/audits/{id}") && !narrowed ? audits : 1;
        boolean known = narrowed && !examination.isNew(template);
        if (!known && !met.contains(address) && ofTemplate.getOrDefault(template, 0) < most) {
            ofTemplate.merge(template, 1, Integer::sum);
            met.add(address);
            open.add(address);
        }
    }

    private void visit(URI address) {
        if (Addresses.isFile(address)) {
            APIResponse file = page.request().get(address.toString());
            refuse(address, file.status());
            file.dispose();
            return;
        }
        Response response = page.navigate(address.toString());
        if (!refuse(address, response.status())) {
            examination
                    .faults(page, Addresses.template(address), heaviest)
                    .forEach(fault -> faults.add(address.getPath() + ": " + fault));
            ((List<?>) page.evaluate(LINKS)).forEach(link -> meet(URI.create((String) link)));
        }
    }

    private boolean refuse(URI address, int status) {
        boolean refused = status >= FORBIDDEN_FROM;
        if (refused) {
            faults.add("%s: answers %d".formatted(address, status));
        }
        return refused;
    }
}
