package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class IntakePagesWebTest {

    private static final String LEFT = "{\"person\": {\"employeeNumber\": \"E-77\"}, \"lastDay\": \"2026-01-31\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private KeepingSenders senders;

    @Autowired
    private MindingEvents minding;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final Actor admin = Actor.system("Admin");

    @Test
    void showsAKeyThisOnce() throws Exception {
        MockHttpServletResponse made =
                page(post("/admin/events/senders").param("name", "HR").param("type", "dev.rollcall.person.left"));
        assertThat(made.getContentAsString()).contains("whsec_", "The key was made", "person.left");
        String later = page(get("/admin/events/senders")).getContentAsString();
        assertThat(later).contains("HR").doesNotContain("whsec_");
    }

    @Test
    void refusesASenderWithoutNameOrTypes() throws Exception {
        assertThat(page(post("/admin/events/senders").param("name", "HR")).getStatus())
                .isEqualTo(422);
        MockHttpServletResponse answer =
                page(post("/admin/events/senders").param("name", " ").param("type", "dev.rollcall.person.left"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Error: ", "which system");
    }

    @Test
    void showsWhatFailedWithItsReasonAndLetsItTryAgain() throws Exception {
        SenderId hr = sender();
        upload(hr, Sending.event("1", "person.left", "2026-01-31T18:00:00Z", LEFT));
        jdbc.sql("UPDATE received_event SET state = 'FAILED', outcome = 'E-77 is not on record yet.'")
                .update();
        long id = minding.page("FAILED", 0, 1, admin).getContent().get(0).id();
        assertThat(page(get("/admin/events?state=FAILED")).getContentAsString())
                .contains("E-77 is not on record yet.", "Try again", "One event has failed");
        assertThat(page(get("/")).getContentAsString()).contains("Mend events that failed");
        assertThat(page(post("/admin/events/" + id + "/try-again")).getStatus()).isEqualTo(302);
        assertThat(minding.counts()).containsOnlyKeys("WAITING");
    }

    @Test
    void discardsWhatFailedWithItsContent() throws Exception {
        upload(sender(), Sending.event("1", "person.left", "2026-01-31T18:00:00Z", LEFT));
        jdbc.sql("UPDATE received_event SET state = 'FAILED'").update();
        long id = minding.page("FAILED", 0, 1, admin).getContent().get(0).id();
        page(post("/admin/events/" + id + "/discard"));
        assertThat(minding.counts()).containsOnlyKeys("DISCARDED");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM received_event WHERE content IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhichLinesOfAFileAreRefused() throws Exception {
        MockHttpServletResponse answer =
                upload(sender(), Sending.event("1", "person.left", "2026-01-31T18:00:00Z", LEFT) + "\nnonsense");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("1 events were stored, 1 lines were refused", "Line 2: ");
        assertThat(page(get("/admin/events/refusals")).getContentAsString())
                .contains("not JSON")
                .doesNotContain("nonsense");
    }

    @Test
    void asksForSenderAndFile() throws Exception {
        assertThat(page(multipart("/admin/events/files")).getStatus()).isEqualTo(422);
        assertThat(upload(sender(), "").getStatus()).isEqualTo(422);
    }

    @Test
    void doesByApiWhatThePagesDo() throws Exception {
        String token = tokens.create("api", Set.of("events:read", "events:write"), null, admin)
                .value()
                .secret();
        JsonNode made = read(api(
                token,
                post("/api/v1/event-senders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"MDM\", \"types\": [\"dev.rollcall.device.seen\"]}")));
        String sender = made.at("/sender/value").asText();
        assertThat(made.path("secret").asText()).startsWith("whsec_");
        assertThat(api(token, post("/api/v1/event-senders/" + sender + "/keys")).getStatus())
                .isEqualTo(201);
        assertThat(read(api(token, get("/api/v1/event-senders"))).at("/0/keys").size())
                .isEqualTo(2);
        assertThat(api(token, get("/api/v1/event-senders")).getContentAsString())
                .doesNotContain("whsec_", "plain:");
        assertThat(read(api(token, get("/api/v1/events"))).path("total").asInt())
                .isZero();
        assertThat(api(token, post("/api/v1/events/1/try-again")).getStatus()).isEqualTo(422);
        assertThat(api(token, post("/api/v1/event-senders/" + sender + "/stop")).getStatus())
                .isEqualTo(204);
    }

    @Test
    void itStaffWhoAreNoAdministratorsMakeNoSenders() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/api/v1/event-senders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"MDM\", \"types\": [\"dev.rollcall.device.seen\"]}")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void servesTheSchemaOfEachType() throws Exception {
        String token =
                tokens.create("api", Set.of("events:read"), null, admin).value().secret();
        JsonNode types = read(api(token, get("/api/v1/event-types")));
        assertThat(types.size()).isGreaterThanOrEqualTo(6);
        for (JsonNode type : types) {
            JsonNode schema = read(api(token, get("/api/v1/event-types/" + type.asText())));
            assertThat(schema.path("title").asText()).isEqualTo(type.asText());
            assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
        }
        assertThat(api(token, get("/api/v1/event-types/dev.rollcall.envelope")).getStatus())
                .isEqualTo(404);
    }

    private SenderId sender() {
        return senders.make("HR", List.of("dev.rollcall.person.left"), admin)
                .value()
                .sender();
    }

    private MockHttpServletResponse upload(SenderId sender, String text) throws Exception {
        return page(multipart("/admin/events/files")
                .file(new MockMultipartFile("file", "events.jsonl", "application/jsonl", Sending.bytes(text)))
                .param("sender", sender.toString()));
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(ActingAs.role(Role.ADMIN)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse api(String token, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }
}
