package dev.rollcall.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class UnreadableWebTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"startsOn\":\"soon\"}|“startsOn” cannot be “soon”. It takes a day such as 2026-03-31.",
                "{\"leadId\":\"me\"}|“leadId” cannot be “me”. It takes the id of a record.",
                "{\"scope\":{\"match\":\"SOME\"}}|“scope.match” cannot be “SOME”. It takes one of ALL, ANY.",
                "{\"version\":\"new\"}|“version” cannot be “new”. It takes a number.",
                "{\"scope\":[]}|“scope” has another shape than it should.",
                "{\"name\":|The body is not JSON: line 1",
                "''|The request has no body"
            })
    void saysWhatIsWrongWithABodyAndWhatWouldDo(String body, String words) throws Exception {
        mvc.perform(post("/api/v1/audits")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString(words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audits/00000000-0000-0000-0000-000000000001/findings/settle|ids",
                "/audits/00000000-0000-0000-0000-000000000001/findings/hand-over|ids",
                "/audits/00000000-0000-0000-0000-000000000001/corrections/decide|ids",
                "/answers/team-sheets/00000000-0000-0000-0000-000000000001|members",
                "/notices/decide|ids"
            })
    void refusesAListWithAGap(String pathAndList) throws Exception {
        String[] split = pathAndList.split("\\|");
        ApiCalls.of(mvc)
                .refused(HttpMethod.POST, split[0], "{\"" + split[1] + "\": [null]}", 400)
                .andExpect(jsonPath("$.detail", containsString("“" + split[1] + "[0]” is null.")));
    }

    @Test
    void leavesNothingInAFormAlone() throws Exception {
        ApiCalls.of(mvc).refused(HttpMethod.POST, "/tasks/gone/complete", "{\"remarks\": null, \"many\": [null]}", 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/schedules",
                "/api/v1/audits",
                "/api/v1/notices",
                "/schedules",
                "/audits",
                "/register/people"
            })
    void hasNoPageBeyondTheLast(String path) throws Exception {
        mvc.perform(get(path + "?page=2000000000").with(ActingAs.role(Role.IT))).andExpect(status().isNotFound());
        mvc.perform(get(path + "?page=1000000").with(ActingAs.role(Role.IT))).andExpect(status().isOk());
    }

    @Test
    void saysHowFarPagesGo() throws Exception {
        ApiCalls.of(mvc)
                .refused(HttpMethod.GET, "/audits?page=2000000000", "", 404)
                .andExpect(jsonPath("$.detail", containsString("“page” goes to 1000000")));
    }

    @Test
    void saysWhatAParameterTakes() throws Exception {
        mvc.perform(get("/api/v1/audits?page=first").with(ActingAs.role(Role.IT)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("“page” cannot be “first”. It takes a number.")));
    }
}
