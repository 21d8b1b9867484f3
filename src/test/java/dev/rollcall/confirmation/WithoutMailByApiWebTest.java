package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Slips, team sheets, answers on behalf and reminders, by API. */
@WebTest
class WithoutMailByApiWebTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    Confirmations confirmations;

    @Autowired
    CompanyTime time;

    private ApiCalls api;
    private ConfirmationRows rows;
    private UUID lead;
    private UUID anna;
    private UUID ben;
    private UUID laptop;
    private UUID audit;

    @BeforeEach
    void twoOfATeamGetNoMail(@Autowired MockMvc mvc) {
        api = ApiCalls.of(mvc);
        rows = new ConfirmationRows(jdbc);
        lead = rows.person("Lead", null);
        anna = rows.person("Anna", lead);
        ben = rows.person("Ben", lead);
        rows.reach(anna, "SHEET");
        rows.reach(ben, "SLIP");
        laptop = rows.asset(rows.kind(false), anna, "PF-0A1B2C");
        audit = rows.audit("Autumn", time.today().plusDays(10));
        rows.item(audit, laptop);
        rows.item(audit, rows.asset(rows.kind(true), ben, "SERIAL-9Z8Y"));
        preparing.prepareSome(new AuditId(audit));
    }

    @Test
    void saysWhoWaitsForWhatAndPrintsSlipsOnce() throws Exception {
        String slips = "/audits/" + audit + "/answers/slips";
        api.get(slips)
                .andExpect(jsonPath("$.unprinted").value(1))
                .andExpect(jsonPath("$.sheets[0].name").value("Lead"));
        api.post(slips, "").andExpect(status().isOk()).andExpect(content().contentType("application/pdf"));
        api.refused(HttpMethod.POST, slips, "", 422)
                .andExpect(jsonPath("$.detail").value(containsString("Nobody waits for a slip")));
        api.post(slips + "?again=true", "").andExpect(status().isOk());
        api.post(slips + "/" + anna, "").andExpect(status().isOk());
        api.refused(HttpMethod.POST, slips + "/" + lead, "", 422);
    }

    @Test
    void takesATeamSheetWholeOrNotAtAll() throws Exception {
        String address = "/answers/team-sheets/" + lead;
        String sheet = api.get(address)
                .andExpect(content().string(not(containsString("9Z8Y"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<Integer>read(sheet, "$.members.length()")).isEqualTo(2);
        String submission = UUID.randomUUID().toString();

        api.refused(HttpMethod.POST, address, "{}", 422);
        api.refused(HttpMethod.POST, address, "{\"members\": [{\"person\": \"" + anna + "\"}]}", 422);
        api.refused(HttpMethod.POST, address, filled(submission, "PERHAPS"), 422)
                .andExpect(jsonPath("$.errors").isNotEmpty());
        assertThat(state(anna)).isEqualTo("OPEN");
        api.post(address, filled(submission, "HAVE"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recorded[0]").value(containsString("Anna")));
        assertThat(state(anna)).isEqualTo("CONFIRMED");
        assertThat(rows.one("SELECT on_behalf FROM submission WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("TEAM_SHEET");
        api.post(address, filled(submission, "HAVE"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recorded").isEmpty());
    }

    @Test
    void recordsWhatWasWrittenOnASlip() throws Exception {
        String address = "/confirmations/" + confirmation(anna) + "/answers?slip=true";
        String submission = UUID.randomUUID().toString();
        api.refused(HttpMethod.POST, address, sent(submission, "PERHAPS"), 422)
                .andExpect(jsonPath("$.errors").isNotEmpty());
        api.post(address, sent(submission, "HAVE"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipt").isNotEmpty());
        confirmations.flush();
        assertThat(rows.one("SELECT on_behalf FROM submission WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("SLIP");
    }

    @Test
    void remindsWhoeverHasNotAnswered() throws Exception {
        String address = "/audits/" + audit + "/confirmations/" + confirmation(ben) + "/reminder";
        api.post(address, "").andExpect(status().isAccepted());
        assertThat(rows.one(
                        "SELECT COUNT(*) FROM outbox WHERE template = 'reminder_to_holder' AND person_id = ?",
                        Ids.bytes(ben)))
                .isEqualTo("1");
        api.refused(HttpMethod.POST, "/audits/" + audit + "/confirmations/" + UUID.randomUUID() + "/reminder", "", 422);
    }

    private String filled(String submission, String answer) {
        return "{\"members\": [{\"person\": \"" + anna + "\", "
                + sent(submission, answer).substring(1) + "]}";
    }

    private String sent(String submission, String answer) {
        return "{\"submission\": \"" + submission + "\", \"data\": {\"items\": [{\"itemId\": \"" + laptop
                + "\", \"answer\": \"" + answer + "\"}], \"others\": []}}";
    }

    private UUID confirmation(UUID person) {
        return Ids.uuid(jdbc.sql("SELECT id FROM confirmation WHERE person_id = ?")
                .param(Ids.bytes(person))
                .query(byte[].class)
                .single());
    }

    private String state(UUID person) {
        confirmations.flush();
        return rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(person));
    }
}
