package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class NavigationWebTest {

    private static final Pattern ENTRY = Pattern.compile("<li><a href=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Role.class)
    void leadsNobodyToAPageThatIsRefusedOrNotThere(Role role) throws Exception {
        List<String> entries = entries(role);

        assertThat(entries).contains("/");
        for (String entry : entries) {
            int status = mvc.perform(get(entry).accept(MediaType.TEXT_HTML).with(ActingAs.role(role)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as("%s for %s", entry, role).isLessThan(400);
        }
    }

    private List<String> entries(Role role) throws Exception {
        String page = mvc.perform(get("/").with(ActingAs.role(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return ENTRY.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(this::address)
                .toList();
    }

    private String address(String entry) {
        return entry.substring(entry.indexOf('"') + 1, entry.length() - 1);
    }
}
