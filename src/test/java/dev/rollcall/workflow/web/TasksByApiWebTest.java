package dev.rollcall.workflow.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class TasksByApiWebTest {

    private ApiCalls api;

    @BeforeEach
    void calls(@Autowired MockMvc mvc) {
        api = ApiCalls.of(mvc);
    }

    @Test
    void saysThatATaskIsNotOpen() throws Exception {
        api.refused(HttpMethod.GET, "/tasks/gone", "", 404);
        api.refused(HttpMethod.POST, "/tasks/gone/claim", "", 409);
        api.refused(HttpMethod.POST, "/tasks/gone/release", "", 409);
        api.refused(HttpMethod.POST, "/tasks/gone/complete", "{}", 422);
        api.refused(HttpMethod.POST, "/tasks/gone/hand-over", "{}", 422)
                .andExpect(jsonPath("$.detail").value(containsString("person")));
        api.refused(HttpMethod.POST, "/tasks/gone/hand-over", "{\"person\": \"" + UUID.randomUUID() + "\"}", 409);
        api.refused(HttpMethod.GET, "/tasks/gone/form/schema", "", 404);
    }
}
