package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the pages of a draft and of its items can do, by API. */
@WebTest
class PreparingByApiWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audits audits;

    @Autowired
    EntityManager session;

    @Autowired
    FreezingScope freezing;

    private ApiCalls api;
    private RegisterRows register;
    private UUID entity;
    private UUID anna;
    private UUID laptop;
    private String audit;

    @BeforeEach
    void aDraft() throws Exception {
        api = ApiCalls.of(mvc);
        register = new RegisterRows(jdbc);
        entity = register.entity("Prepared GmbH");
        anna = register.person("Anna.Prepared", "Sales", null);
        laptop =
                register.asset(entity, register.kind("Prepared laptop", false, true, false), "PRE-1", anna, null, null);
        String drafted = api.post(
                        "/audits", "{\"name\": \"Prepared\", \"leadId\": \"" + anna + "\", \"scope\": " + scope() + "}")
                .andReturn()
                .getResponse()
                .getContentAsString();
        audit = JsonPath.read(drafted, "$.id");
    }

    @Test
    void countsWhatAScopeCoversWithoutKeepingIt() throws Exception {
        api.post("/audits/scope/preview", scope())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ahead.assets").value(1))
                .andExpect(jsonPath("$.ahead.people").value(1));
        api.get("/audits/" + audit + "/scope/preview")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ahead.assets").value(1));
        api.refused(HttpMethod.POST, "/audits/scope/preview", scope().replace(entity.toString(), "nonsense"), 422)
                .andExpect(jsonPath("$.errors.scope").exists());
        api.refused(HttpMethod.GET, "/audits/" + UUID.randomUUID() + "/scope/preview", "", 404);
    }

    @Test
    void listsTheRecordsBehindAWeakness() throws Exception {
        register.set(laptop, "serial_key", null);
        api.get("/audits/" + audit + "/readiness/NO_SERIAL")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[0].id").value(laptop.toString()));
        api.refused(HttpMethod.GET, "/audits/" + audit + "/readiness/NO_HAIR", "", 400)
                .andExpect(jsonPath("$.detail").value(containsString("NO_SERIAL")));
        api.refused(
                HttpMethod.PUT,
                "/audits/" + UUID.randomUUID() + "/readiness/NO_SERIAL/acceptance",
                "{\"reason\": \"x\"}",
                404);
    }

    @Test
    void anAcceptanceCoversWhatStoodThereAndNothingThatTurnsUpLater() throws Exception {
        String readiness = "/audits/" + audit + "/readiness";
        String noSerial = "$.points[?(@.weakness == 'NO_SERIAL')]";
        register.set(laptop, "serial_key", null);
        api.put(readiness + "/NO_SERIAL/acceptance", "{\"reason\": \"Glued over\"}")
                .andExpect(jsonPath(noSerial + ".open").value(false))
                .andExpect(jsonPath(noSerial + ".acceptance.covered").value(1));

        UUID kind = register.kind("Prepared tablet", false, true, false);
        UUID tablet = register.asset(entity, kind, "PRE-2", anna, null, null);
        register.set(tablet, "serial_key", null);
        register.set(laptop, "serial_key", "snpre1");

        api.get(readiness)
                .andExpect(jsonPath(noSerial + ".open").value(true))
                .andExpect(jsonPath(noSerial + ".count").value(1))
                .andExpect(jsonPath(noSerial + ".fresh").value(1));
        mvc.perform(MockMvcRequestBuilders.get("/audits/" + audit + "/readiness")
                        .with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("New since it was accepted")))
                .andExpect(content().string(containsString("Glued over")));
        api.put(readiness + "/NO_SERIAL/acceptance", "{\"reason\": \"Both\"}")
                .andExpect(jsonPath(noSerial + ".open").value(false));
        api.delete(readiness + "/NO_SERIAL/acceptance")
                .andExpect(jsonPath(noSerial + ".open").value(true));
    }

    @Test
    void keepsTheAnnouncementOfTheVersionThatWasRead() throws Exception {
        int version = audits.findById(UUID.fromString(audit)).orElseThrow().version();
        String address = "/audits/" + audit + "/announcement";
        api.put(address, "{\"announcement\": \"Please look\", \"version\": " + version + "}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.announcement").value("Please look"));
        api.refused(HttpMethod.PUT, address, "{\"announcement\": \"Late\", \"version\": 99}", 422);
    }

    @Test
    void mailsATestToWhoeverMadeTheToken() throws Exception {
        String address = "/audits/" + audit + "/announcement/test";
        api.refused(HttpMethod.POST, address, "", 422)
                .andExpect(jsonPath("$.detail").value(containsString("no address")));
        UUID key = Ids.uuid(jdbc.sql("SELECT subject_key FROM person WHERE id = ?")
                .param(Ids.bytes(anna))
                .query(byte[].class)
                .single());
        Actor token = new Actor(UUID.randomUUID(), null, key, "Anna", Set.of(Role.IT), null, Set.of());
        api.as(ActingAs.actor(token))
                .post(address, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.address").value("anna.prepared@example.org"));
    }

    @Test
    void excludesAnItemOfARunningAuditWithAReason() throws Exception {
        String address = "/audits/" + audit + "/items/" + laptop + "/exclude";
        api.refused(HttpMethod.POST, address, "{\"reason\": \"Sold\"}", 422);
        session.flush();
        session.clear();
        jdbc.sql("UPDATE audit SET state = 'STARTING' WHERE id = ?")
                .param(Ids.bytes(UUID.fromString(audit)))
                .update();
        freezing.freeze(new AuditId(UUID.fromString(audit)));
        audits.flush();

        api.refused(HttpMethod.POST, address, "{\"reason\": \" \"}", 422);
        api.post(address, "{\"reason\": \"Sold\"}").andExpect(status().isNoContent());
        api.get("/audits/" + audit + "/items?outcome=EXCLUDED")
                .andExpect(jsonPath("$.content[0].outcomeReason").value(containsString("Sold")));
        api.refused(HttpMethod.POST, address, "{\"reason\": \"Sold\"}", 422);
        api.refused(
                HttpMethod.POST,
                "/audits/" + UUID.randomUUID() + "/items/" + laptop + "/exclude",
                "{\"reason\": \"Sold\"}",
                404);
    }

    @Test
    void givesTheItemsAsAFileAndTheProcessAsAPicture() throws Exception {
        assertThat(api.get("/audits/" + audit + "/items.csv")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Asset tag");
        api.get("/audits/" + audit + "/process.xml")
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/xml"));
        api.get("/audits/" + audit + "/process.json").andExpect(status().isOk());
    }

    private String scope() {
        return "{\"match\": \"ALL\", \"conditions\": [{\"field\": \"ENTITY\", \"is\": \"IS\", \"text\": \"" + entity
                + "\"}]}";
    }
}
