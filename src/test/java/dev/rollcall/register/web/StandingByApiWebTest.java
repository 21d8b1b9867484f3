package dev.rollcall.register.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Absences of people, and the standing of assets, by API. */
@WebTest
class StandingByApiWebTest {

    private ApiCalls api;
    private RegisterFixture register;

    @BeforeEach
    void fill(@Autowired AutowireCapableBeanFactory beans, @Autowired MockMvc mvc) {
        register = beans.createBean(RegisterFixture.class).begin();
        api = ApiCalls.of(mvc);
    }

    @Test
    void notesAndRemovesAbsences() throws Exception {
        String absences = "/people/" + register.person("Away Berg", null) + "/absences";
        api.post(absences, "{\"firstDay\": \"2026-08-03\", \"lastDay\": \"2026-08-14\"}")
                .andExpect(status().isCreated());
        api.refused(HttpMethod.POST, absences, "{\"firstDay\": \"2026-08-14\", \"lastDay\": \"2026-08-20\"}", 422)
                .andExpect(jsonPath("$.detail").value(containsString("overlap")));
        api.refused(HttpMethod.POST, absences, "{\"firstDay\": \"2026-08-14\"}", 422)
                .andExpect(jsonPath("$.errors.lastDay").exists());
        api.refused(HttpMethod.POST, absences, "{\"firstDay\": \"soon\", \"lastDay\": \"2026-08-20\"}", 400)
                .andExpect(jsonPath("$.detail").value(containsString("firstDay")));
        String id = com.jayway.jsonpath.JsonPath.read(
                api.get(absences).andReturn().getResponse().getContentAsString(), "$[0].id");
        api.delete(absences + "/" + id).andExpect(status().isNoContent());
        api.get(absences).andExpect(jsonPath("$").isEmpty());
        api.refused(HttpMethod.GET, "/people/" + UUID.randomUUID() + "/absences", "", 404);
    }

    @Test
    void retiresAnAssetOfTheVersionThatWasRead() throws Exception {
        String asset = "/assets/" + register.add(register.laptop("STAND-1"));
        api.refused(HttpMethod.POST, asset + "/retire", "{}", 428);
        api.refused(HttpMethod.POST, asset + "/retire", "{\"version\": 7}", 409);
        api.refused(HttpMethod.POST, asset + "/confirm", "{\"version\": 0}", 422);
        api.post(asset + "/retire", "{\"version\": 0, \"reason\": \"Sold\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("RETIRED"));
        api.refused(HttpMethod.POST, "/assets/" + UUID.randomUUID() + "/retire", "{\"version\": 0}", 404);
    }
}
