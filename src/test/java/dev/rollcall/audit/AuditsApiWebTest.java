package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class AuditsApiWebTest {

    private static final String AUDITS = "/api/v1/audits";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Audits audits;

    @Autowired
    FreezingScope freezing;

    private UUID entity;
    private UUID anna;

    @BeforeEach
    void aSmallRegister() {
        RegisterRows register = new RegisterRows(jdbc);
        entity = register.entity("Api GmbH");
        anna = register.person("Anna.Api", "Sales", null);
        register.asset(entity, register.kind("Api laptop", false, true, false), "API-1", anna, null, null);
    }

    @Test
    void runsAnAuditFromDraftToCancelled() throws Exception {
        JsonNode drafted = body(post(AUDITS), draft("Api audit"), 201);
        UUID id = UUID.fromString(drafted.get("id").asText());
        String one = AUDITS + "/" + id;
        assertThat(drafted.get("state").asText()).isEqualTo("DRAFT");
        for (JsonNode point : body(get(one + "/readiness"), null, 200).get("points")) {
            String weakness = point.get("weakness").asText();
            body(put(one + "/readiness/" + weakness + "/acceptance"), "{\"reason\": \"known\"}", 200);
        }
        assertThat(body(get(one + "/readiness"), null, 200).get("obstacle").isNull())
                .isTrue();
        assertThat(body(post(one + "/start"), null, 200).get("state").asText()).isEqualTo("STARTING");
        audits.flush();
        freezing.freeze(new AuditId(id));
        audits.flush();
        assertThat(body(get(one + "/items"), null, 200)
                        .get("content")
                        .get(0)
                        .get("tag")
                        .asText())
                .isEqualTo("API-1");
        assertThat(body(get(one + "/progress?by=ENTITY"), null, 200)
                        .get("total")
                        .get("items")
                        .asInt())
                .isEqualTo(1);
        JsonNode moved = body(
                put(one + "/dates"), "{\"closeBy\": \"" + drafted.get("closeBy").asText() + "\"}", 200);
        assertThat(moved.get("closeBy")).isEqualTo(drafted.get("closeBy"));
        assertThat(body(post(one + "/cancel"), "{\"reason\": \"Merger\"}", 200)
                        .get("state")
                        .asText())
                .isEqualTo("CANCELLING");
    }

    @Test
    void editsADraftOfTheVersionThatWasRead() throws Exception {
        JsonNode drafted = body(post(AUDITS), draft("Before"), 201);
        String one = AUDITS + "/" + drafted.get("id").asText();
        String edited = draft("After")
                .replaceFirst("\\{", "{\"version\": " + drafted.get("version").asInt() + ", ");
        assertThat(body(put(one), edited, 200).get("name").asText()).isEqualTo("After");
        mvc.perform(put(one).with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(draft("Stale")))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void answersAFaultWithAProblemThatNamesTheFields() throws Exception {
        mvc.perform(post(AUDITS)
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"\", \"confirmBy\": \"2020-01-01\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors.name").exists())
                .andExpect(jsonPath("$.errors.confirmBy").exists());
    }

    @Test
    void refusesAFieldThatIsNotOnTheList() throws Exception {
        mvc.perform(post(AUDITS)
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"x\", \"scope\": {\"conditions\": [{\"field\": \"notes) OR (1=1\","
                                + " \"is\": \"IS\", \"text\": \"x\"}]}}"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void nobodyButItMayDraft() throws Exception {
        for (Role role : new Role[] {Role.EMPLOYEE, Role.MANAGER, Role.APPROVER, Role.AUDITOR}) {
            mvc.perform(post(AUDITS)
                            .with(csrf())
                            .with(ActingAs.role(role))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(draft("No")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void anAuditThatDoesNotExistIsNotFound() throws Exception {
        mvc.perform(get(AUDITS + "/" + UUID.randomUUID()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
    }

    private String draft(String name) {
        return "{\"name\": \"" + name + "\", \"leadId\": \"" + anna + "\", \"scope\": {\"match\": \"ALL\","
                + " \"conditions\": [{\"field\": \"ENTITY\", \"is\": \"IS\", \"text\": \"" + entity + "\"}]}}";
    }

    private JsonNode body(MockHttpServletRequestBuilder request, String content, int expected) throws Exception {
        if (content != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(content);
        }
        return json.readTree(mvc.perform(request.with(csrf()).with(ActingAs.role(Role.IT)))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
