package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class SentTwiceWebTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    private final Actor ada =
            new Actor(UUID.randomUUID(), null, null, "Ada", Set.of(Role.ADMIN, Role.IT), null, Set.of());

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager session;

    @Autowired
    MovableClock clock;

    private ApiCalls api;

    @BeforeEach
    void aCompany() throws Exception {
        clock.moveTo(NOW);
        api = ApiCalls.of(mvc).as(ActingAs.actor(ada));
        api.post("/entities", "{\"name\": \"Twice GmbH\", \"currency\": \"EUR\"}")
                .andExpect(status().isCreated());
        api.post("/kinds", "{\"name\": \"Twice kind\", \"tracking\": \"EACH\"}").andExpect(status().isCreated());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people | person | {\"fields\": {\"name\": \"Dora Twice\", \"email\": \"dora.twice@example.org\"}}",
                "locations | location | {\"fields\": {\"name\": \"Twice\", \"sort\": \"SITE\", \"country\": \"DE\"}}",
                "assets | asset | {\"fields\": {\"kind\": \"Twice kind\", \"entity\": \"Twice GmbH\", \"name\": \"Twice\"}}",
                "licences | licence | {\"fields\": {\"entity\": \"Twice GmbH\", \"product\": \"Twice\", \"seats\": 9}}",
                "audits | audit | {\"name\": \"Twice\"}"
            })
    void makesOneRecordOfWhatIsSentTwiceAtOnce(String resource, String table, String body) throws Exception {
        long before = count(table);
        made(resource, body);
        api.refused(HttpMethod.POST, "/" + resource, body, 409)
                .andExpect(jsonPath("$.detail").value(containsString("the same a moment ago")));
        assertThat(count(table)).isEqualTo(before + 1);
    }

    @Test
    void whoeverMeansASecondOneWaits() throws Exception {
        made("audits", "{\"name\": \"Twice\"}");
        clock.moveTo(NOW.plusSeconds(11));
        made("audits", "{\"name\": \"Twice\"}");
        assertThat(count("audit")).isEqualTo(2);
    }

    @Test
    void aScheduleOfTheSameAuditIsSetUpOnce() throws Exception {
        made("audits", "{\"name\": \"Rooms\"}");
        session.flush();
        UUID like = Ids.uuid(jdbc.sql("SELECT id FROM audit WHERE name = 'Rooms'")
                .query(byte[].class)
                .single());
        String body = "{\"name\": \"Rooms\", \"like\": \"" + like + "\", \"first\": \"2027-04-05\"}";

        api.post("/schedules", body).andExpect(status().isCreated());
        api.refused(HttpMethod.POST, "/schedules", body, 409);
        assertThat(count("audit_schedule")).isOne();
    }

    @Test
    void whatWasRefusedMayComeAgainAtOnce() throws Exception {
        String wrong = "{\"fields\": {\"name\": \"\"}}";
        api.refused(HttpMethod.POST, "/people", wrong, 422);
        api.refused(HttpMethod.POST, "/people", wrong, 422);
    }

    @Test
    void theSameBySomebodyElseIsAnother() throws Exception {
        api.post("/audits", "{\"name\": \"Twice\"}").andExpect(status().isCreated());
        ApiCalls.of(mvc).post("/audits", "{\"name\": \"Twice\"}").andExpect(status().isCreated());
    }

    @Test
    void aPageThatIsSentTwiceLeadsToTheOneRecord() throws Exception {
        String first = draft().andReturn().getResponse().getRedirectedUrl();
        String second = draft().andReturn().getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first).contains("/audits/");
        assertThat(count("audit")).isOne();
    }

    @Test
    void anApiTokenIsMadeOnce() throws Exception {
        token().andExpect(status().isOk());
        token().andExpect(status().is3xxRedirection());
        assertThat(count("api_token")).isOne();
    }

    private ResultActions draft() throws Exception {
        return form(
                "/audits/new",
                "name=Twice&discovery=true&startsOn=2027-03-02&confirmBy=2027-03-20&countBy=2027-03-20&closeBy=2027-03-30");
    }

    private ResultActions token() throws Exception {
        return form("/admin/tokens", "name=Twice&scope=audits:read");
    }

    private ResultActions form(String path, String fields) throws Exception {
        return mvc.perform(post(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(fields)
                .with(csrf())
                .with(ActingAs.actor(ada)));
    }

    private void made(String resource, String body) throws Exception {
        var answer = api.post("/" + resource, body).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    }

    private long count(String table) {
        session.flush();
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
