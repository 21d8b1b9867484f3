package dev.rollcall.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.rollcall.ActingAs;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Follows what each account is offered, from its home page on: no link leads nowhere, and none to a page it may not see. */
@SampleCompanyTest
@Transactional
class EveryLinkOpensWebTest {

    private static final Pattern HREF = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

    /** Pages of one sort that are opened, since 240 assets look alike. */
    private static final int OF_A_SORT = 4;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleAccounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "itstaff", "manager", "employee", "auditor", "approver"})
    void everyLinkOpens(String userName) throws Exception {
        List<String> broken = new ArrayList<>();
        Map<String, Integer> opened = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String path = next.remove();
            String sort = ID.matcher(path).replaceAll("…").replaceAll("=[^&]*", "");
            if (opened.merge(sort, 1, Integer::sum) > OF_A_SORT) {
                continue;
            }
            MockHttpServletResponse response = mvc.perform(
                            get(URI.create(path.replace("+", "%20"))).with(ActingAs.actor(accounts.actor(userName))))
                    .andReturn()
                    .getResponse();
            if (response.getStatus() >= 400) {
                broken.add(response.getStatus() + " " + path);
            }
            if (String.valueOf(response.getContentType()).startsWith("text/html")) {
                HREF.matcher(response.getContentAsString())
                        .results()
                        .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                        .filter(seen::add)
                        .forEach(next::add);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(opened).hasSizeGreaterThan(5);
    }
}
