package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class TeamSheetWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    Confirmations confirmations;

    @Autowired
    CompanyTime time;

    private ConfirmationRows rows;
    private UUID boss;
    private UUID lead;
    private UUID anna;
    private UUID ben;
    private UUID laptop;
    private UUID phone;

    @BeforeEach
    void twoOfTheTeamGetNoMail() {
        rows = new ConfirmationRows(jdbc);
        boss = rows.person("Boss", null);
        lead = rows.person("Lead", boss);
        anna = rows.person("Anna", lead);
        ben = rows.person("Ben", lead);
        UUID cleo = rows.person("Cleo", lead);
        rows.reach(anna, "SHEET");
        rows.reach(ben, "SLIP");
        laptop = rows.asset(rows.kind(false), anna, "PF-0A1B2C");
        phone = rows.asset(rows.kind(true), ben, "SERIAL-9Z8Y");
        UUID audit = rows.audit("Autumn", time.today().plusDays(10));
        rows.item(audit, laptop);
        rows.item(audit, phone);
        rows.item(audit, rows.asset(rows.kind(false), cleo, "CLEO-1"));
        preparing.prepareSome(new AuditId(audit));
    }

    @Test
    void showsThoseOfTheTeamWhoGetNoMail() throws Exception {
        mvc.perform(get("/team-sheet/" + lead).with(acting(lead)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Anna")))
                .andExpect(content().string(containsString("Ben")))
                .andExpect(content().string(not(containsString("9Z8Y"))))
                .andExpect(content().string(not(containsString("Cleo"))));
    }

    @Test
    void isForTheLeadThoseAboveAndIt() throws Exception {
        mvc.perform(get("/team-sheet/" + lead).with(acting(boss))).andExpect(status().isOk());
        mvc.perform(get("/team-sheet/" + lead).with(ActingAs.role(Role.IT))).andExpect(status().isOk());
        mvc.perform(get("/team-sheet/" + lead).with(acting(anna))).andExpect(status().isForbidden());
        mvc.perform(get("/team-sheet/" + lead).with(ActingAs.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        send(acting(ben), Map.of("said." + anna + "." + laptop, "HAVE")).andExpect(status().isForbidden());
    }

    @Test
    void isRecordedAsOnBehalfForAllAtOnce() throws Exception {
        send(
                        acting(lead),
                        Map.of(
                                "said." + anna + "." + laptop, "LOST",
                                "said." + ben + "." + phone, "HAVE",
                                "serial." + ben + "." + phone, "9z8y",
                                "unlisted." + ben, "A drill"))
                .andExpect(status().is3xxRedirection());

        assertThat(state(anna)).isEqualTo("DIFFERENCES");
        assertThat(state(ben)).isEqualTo("DIFFERENCES");
        assertThat(rows.one("SELECT on_behalf FROM submission WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("TEAM_SHEET");
        assertThat(rows.one("SELECT grade FROM verification WHERE asset_id = ?", Ids.bytes(phone)))
                .isEqualTo("ON_BEHALF");
        assertThat(rows.one("SELECT kind_text FROM extra_item WHERE person_id = ?", Ids.bytes(ben)))
                .isEqualTo("A drill");
        mvc.perform(get("/team-sheet/" + lead).with(acting(lead)))
                .andExpect(content().string(containsString("Nobody is waiting")));
    }

    @Test
    void takesWhatIsNoLongerNeededAndWhatCanBeCheckedLater() throws Exception {
        String day = time.today().plusDays(3).toString();
        send(
                        acting(lead),
                        Map.of(
                                "said." + anna + "." + laptop, "NOT_NEEDED",
                                "said." + ben + "." + phone, "LATER",
                                "beside." + ben + "." + phone, day))
                .andExpect(status().is3xxRedirection());
        assertThat(rows.one("SELECT no_longer_needed FROM answer WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualToIgnoringCase("true");
        assertThat(rows.one("SELECT deferred_until FROM confirmation WHERE person_id = ?", Ids.bytes(ben)))
                .isEqualTo(day);
    }

    @Test
    void asksAgainForADayThatCannotBeRead() throws Exception {
        send(acting(lead), Map.of("said." + ben + "." + phone, "LATER", "beside." + ben + "." + phone, "after Easter"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#beside-" + ben + "-" + phone + "\"")))
                .andExpect(content().string(containsString("Enter a date such as")))
                .andExpect(content().string(containsString("after Easter")));
    }

    @Test
    void recordsNothingWhileSomethingIsToBeCorrected() throws Exception {
        send(acting(lead), Map.of("said." + anna + "." + laptop, "HAVE", "said." + ben + "." + phone, "GIVEN"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Error: Team sheet")))
                .andExpect(content().string(containsString("Ben, ThinkPad T14")))
                .andExpect(content().string(containsString("href=\"#beside-" + ben + "-" + phone + "\"")))
                .andExpect(content().string(containsString("<option value=\"GIVEN\" selected=\"selected\"")));

        assertThat(state(anna)).isEqualTo("OPEN");
    }

    @Test
    void whoIsNotAskedYetStaysOnTheSheet() throws Exception {
        send(acting(lead), Map.of("all." + anna, "true", "said." + ben + "." + phone, ""))
                .andExpect(status().is3xxRedirection());

        assertThat(state(anna)).isEqualTo("CONFIRMED");
        assertThat(state(ben)).isEqualTo("OPEN");
    }

    @Test
    void theLeadIsToldOnceAnAudit() {
        assertThat(rows.one(
                        "SELECT COUNT(*) FROM outbox WHERE template = 'sheet_to_lead' AND person_id = ?",
                        Ids.bytes(lead)))
                .isEqualTo("1");
    }

    private ResultActions send(RequestPostProcessor who, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/team-sheet/" + lead).with(csrf()).with(who);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private RequestPostProcessor acting(UUID person) {
        return ActingAs.actor(
                new Actor(UUID.randomUUID(), person, UUID.randomUUID(), "Test", Set.of(Role.EMPLOYEE), null, Set.of()));
    }

    private String state(UUID person) {
        confirmations.flush();
        return rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(person));
    }
}
