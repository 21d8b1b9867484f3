package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class QuestionsByApiWebTest extends CaseFixture {

    @Autowired
    MockMvc mvc;

    private CaseId id;
    private String question;
    private ApiCalls api;

    @BeforeEach
    void benIsAsked() {
        id = rows.missing(laptop, "1200");
        question = "/questions/" + asked(id).id();
        api = ApiCalls.of(mvc);
    }

    @Test
    void givesWhatAPersonIsAsked() throws Exception {
        api.get("/questions?person=" + ben)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].thing").value(containsString("GONE-1")));
        api.get("/questions?person=" + dora).andExpect(jsonPath("$").isEmpty());
        api.as(ActingAs.role(Role.MANAGER)).refused(HttpMethod.GET, question, "", 403);
    }

    @Test
    void anAnswerIsEnteredForThemAndRecordedSo() throws Exception {
        api.refused(HttpMethod.POST, question + "/answer", "{\"answer\": \"HAVE\"}", 422)
                .andExpect(jsonPath("$.errors.where").exists());
        api.post(question + "/answer", "{\"answer\": \"HAVE\", \"where\": \"His desk\"}")
                .andExpect(status().isNoContent());

        assertThat(jdbc.sql("SELECT on_behalf, grade FROM verification WHERE asset_id = ?")
                        .param(Ids.bytes(laptop))
                        .query()
                        .singleRow())
                .containsEntry("ON_BEHALF", true)
                .containsEntry("GRADE", "ON_BEHALF");
        api.get("/cases/" + id)
                .andExpect(jsonPath("$.timeline[*].what")
                        .value(org.hamcrest.Matchers.hasItem(containsString("entered for them"))));
        api.refused(HttpMethod.POST, question + "/answer", "{\"answer\": \"LOST\"}", 422);
    }

    @Test
    void isPutOffOnceWithAReason() throws Exception {
        api.refused(HttpMethod.POST, question + "/later", "{\"until\": \"2026-11-20\"}", 422);
        api.post(question + "/later", "{\"until\": \"2026-11-20\", \"reason\": \"At a fair\"}")
                .andExpect(status().isNoContent());
        assertThat(asked(id).snoozeReason()).contains("At a fair");
    }
}
