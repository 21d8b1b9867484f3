package dev.rollcall.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class PagesWebTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Role.class)
    void greetsEverybodyWithTitleHeadingAndSkipLink(Role role) throws Exception {
        mvc.perform(get("/").with(ActingAs.role(role)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<title>Home – Rollcall</title>")))
                .andExpect(content().string(containsString("<h1>Hello, Test " + role + "</h1>")))
                .andExpect(content().string(containsString("href=\"#main\"")))
                .andExpect(content().string(containsString("aria-current=\"page\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEE,false,false",
        "MANAGER,false,false",
        "AUDITOR,false,false",
        "APPROVER,false,false",
        "IT,true,false",
        "ADMIN,true,true"
    })
    void showsEachRoleItsOwnNavigation(Role role, boolean register, boolean administration) throws Exception {
        mvc.perform(get("/").with(ActingAs.role(role)))
                .andExpect(content().string(contains(register, ">Register</h2>")))
                .andExpect(content().string(contains(administration, ">Administration</h2>")));
    }

    @Test
    void writesNoStyleOrScriptIntoThePage() throws Exception {
        mvc.perform(get("/").with(ActingAs.role(Role.ADMIN)))
                .andExpect(content().string(not(containsString(" style="))))
                .andExpect(content().string(not(containsString("<style"))))
                .andExpect(content().string(not(containsString(" onclick="))));
    }

    @Test
    void showsAPageWhereNothingIs() throws Exception {
        mvc.perform(get("/no-such-page").accept(MediaType.TEXT_HTML).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("<title>Not found – Rollcall</title>")))
                .andExpect(content().string(containsString("id=\"navigation\"")));
    }

    @Test
    void answersProgramsInProblemJson() throws Exception {
        mvc.perform(get("/api/v1/no-such-thing").with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void saysWhatToTryWhenASearchFindsNothing() throws Exception {
        mvc.perform(get("/search").param("q", " zz<b>zz ").with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing found")))
                .andExpect(content().string(containsString("Results for “zz&lt;b&gt;zz”")));
    }

    @Test
    void sendsAFormWithoutItsTokenToThePageThatGivesBackWhatWasTyped() throws Exception {
        mvc.perform(post("/audits").param("name", "Autumn").with(ActingAs.role(Role.IT)))
                .andExpect(status().isForbidden())
                .andExpect(forwardedUrl("/session-expired"));
    }

    @Test
    void givesBackWhatWasTypedButNoSecret() throws Exception {
        mvc.perform(post("/session-expired")
                        .param("remark", "Left it in Hamburg")
                        .param("newPassword", "hush-hush")
                        .param("api_token", "tok-123")
                        .with(csrf())
                        .with(ActingAs.role(Role.EMPLOYEE)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Left it in Hamburg")))
                .andExpect(content().string(not(containsString("hush-hush"))))
                .andExpect(content().string(not(containsString("tok-123"))));
    }

    @Test
    void labelsTheFieldsOfTheSignInPage() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<label class=\"form-label\" for=\"username\">")))
                .andExpect(content().string(containsString("<label class=\"form-label\" for=\"password\">")));
    }

    private static Matcher<String> contains(boolean yes, String text) {
        return yes ? containsString(text) : not(containsString(text));
    }
}
