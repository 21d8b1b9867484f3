package dev.rollcall.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.confirmation.ConfirmationRows;
import dev.rollcall.confirmation.PreparingConfirmations;
import dev.rollcall.values.Ids;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sees which answers of an audit, on its page and by API. */
@WebTest
class AnswersTabWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    CompanyTime time;

    private ConfirmationRows rows;
    private UUID boss;
    private UUID anna;
    private UUID zoe;
    private UUID annasLaptop;
    private UUID audit;

    @BeforeEach
    void annaAndZoeAreAsked() {
        rows = new ConfirmationRows(jdbc);
        boss = rows.person("Boss", null);
        anna = rows.person("Anna Below", boss);
        zoe = rows.person("Zoe Elsewhere", null);
        UUID kind = rows.kind(false);
        audit = rows.audit("Autumn", time.today().plusDays(10));
        annasLaptop = rows.asset(kind, anna, "ANNA-1");
        rows.item(audit, annasLaptop);
        rows.item(audit, rows.asset(kind, zoe, "ZOE-1"));
        preparing.prepareSome(new AuditId(audit));
    }

    @Test
    void itSeesEverybody() throws Exception {
        mvc.perform(get(tab()).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Anna Below")))
                .andExpect(content().string(containsString("Zoe Elsewhere")))
                .andExpect(content().string(containsString("Waiting for an answer")));
    }

    @Test
    void aManagerSeesTheirOwnLineAndNoOther() throws Exception {
        mvc.perform(get(tab()).with(acting(boss, Role.MANAGER)))
                .andExpect(content().string(containsString("Anna Below")))
                .andExpect(content().string(not(containsString("Zoe Elsewhere"))));
        mvc.perform(get(tab()).with(ActingAs.role(Role.APPROVER)))
                .andExpect(content().string(not(containsString("Anna Below"))));
    }

    @Test
    void anAuditorSeesTheirOneAudit() throws Exception {
        UUID other = UUID.randomUUID();
        mvc.perform(get(tab()).with(auditor(audit))).andExpect(content().string(containsString("Zoe Elsewhere")));
        mvc.perform(get(tab()).with(auditor(other))).andExpect(status().isForbidden());
    }

    @Test
    void employeesSeeNothing() throws Exception {
        mvc.perform(get(tab()).with(acting(anna, Role.EMPLOYEE))).andExpect(status().isForbidden());
    }

    @Test
    void isFilteredByStateAndName() throws Exception {
        mvc.perform(get(tab()).param("q", "below").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Anna Below")))
                .andExpect(content().string(not(containsString("Zoe Elsewhere"))));
        mvc.perform(get(tab()).param("state", "CONFIRMED").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Nobody")));
    }

    @Test
    void reminderGoesOutOnceADayFromThoseWhoMay() throws Exception {
        String path = tab() + "/" + confirmation(anna) + "/reminder";
        mvc.perform(post(path).with(csrf()).with(acting(boss, Role.MANAGER)))
                .andExpect(flash().attributeExists("flash"));
        mvc.perform(post(path).with(csrf()).with(ActingAs.role(Role.IT))).andExpect(flash().attributeExists("flash"));
        mvc.perform(post(path).with(csrf()).with(acting(zoe, Role.EMPLOYEE))).andExpect(status().isForbidden());

        assertThat(rows.one(
                        "SELECT COUNT(*) FROM outbox WHERE template = 'reminder_to_holder' AND person_id = ?",
                        Ids.bytes(anna)))
                .isEqualTo("1");
    }

    @Test
    void theApiListsAndTakesAnswersOnBehalf() throws Exception {
        mvc.perform(get("/api/v1/audits/" + audit + "/confirmations")
                        .param("state", "OPEN")
                        .with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.page.totalElements").value(2))
                .andExpect(jsonPath("$.content[0].name").value("Anna Below"));
        String answers = "/api/v1/confirmations/" + confirmation(anna) + "/answers";
        mvc.perform(get(answers).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.items[0].itemId").value(annasLaptop.toString()));
        String nothing = "{\"submission\": \"%s\", \"data\": {\"items\": [{\"itemId\": \"%s\"}]}}";
        mvc.perform(post(answers)
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(nothing.formatted(UUID.randomUUID(), annasLaptop)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors['items[0].answer']").exists());
        String have = "{\"submission\": \"%s\", \"data\": {\"items\": [{\"itemId\": \"%s\", \"answer\": \"HAVE\"}]}}";
        mvc.perform(post(answers)
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(have.formatted(UUID.randomUUID(), annasLaptop)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipt").exists());
        assertThat(rows.one("SELECT on_behalf FROM submission WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("IT");
    }

    @Test
    void anAnswerOnBehalfIsRecordedAsWhatTheAuthorIs() throws Exception {
        UUID deputy = rows.person("Deputy", null);
        jdbc.sql("UPDATE person SET deputy_id = ? WHERE id = ?")
                .params(Ids.bytes(deputy), Ids.bytes(anna))
                .update();
        Map<String, RequestPostProcessor> authors = Map.of(
                "MANAGER", acting(boss, Role.MANAGER),
                "DEPUTY", acting(deputy, Role.EMPLOYEE),
                "IT", ActingAs.role(Role.IT));
        for (Map.Entry<String, RequestPostProcessor> author : authors.entrySet()) {
            onBehalf("", author.getValue()).andExpect(status().isOk());
            expectLast(author.getKey());
        }
        onBehalf("?slip=true", ActingAs.role(Role.IT)).andExpect(status().isOk());
        expectLast("SLIP");
        onBehalf("?slip=true", acting(boss, Role.MANAGER)).andExpect(status().isOk());
        expectLast("MANAGER");
        onBehalf("", acting(zoe, Role.EMPLOYEE)).andExpect(status().isForbidden());
        onBehalf("", auditor(audit)).andExpect(status().isForbidden());
    }

    private ResultActions onBehalf(String query, RequestPostProcessor who) throws Exception {
        String have = "{\"submission\": \"%s\", \"data\": {\"items\": [{\"itemId\": \"%s\", \"answer\": \"HAVE\"}]}}";
        return mvc.perform(post("/people/" + anna + "/equipment/answers" + query)
                .with(csrf())
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(have.formatted(UUID.randomUUID(), annasLaptop)));
    }

    private void expectLast(String onBehalf) {
        assertThat(rows.one(
                        "SELECT s.on_behalf FROM answer x JOIN submission s ON s.id = x.submission_id"
                                + " WHERE x.asset_id = ? AND x.superseded = FALSE",
                        Ids.bytes(annasLaptop)))
                .isEqualTo(onBehalf);
        assertThat(rows.one(
                        "SELECT CONCAT(grade, ' ', on_behalf) FROM verification WHERE asset_id = ? AND superseded = FALSE",
                        Ids.bytes(annasLaptop)))
                .isEqualTo("ON_BEHALF TRUE");
    }

    private String tab() {
        return "/audits/" + audit + "/answers";
    }

    private UUID confirmation(UUID person) {
        return Ids.uuid(jdbc.sql("SELECT id FROM confirmation WHERE person_id = ?")
                .param(Ids.bytes(person))
                .query(byte[].class)
                .single());
    }

    private static RequestPostProcessor acting(UUID person, Role role) {
        return ActingAs.actor(
                new Actor(UUID.randomUUID(), person, UUID.randomUUID(), "Test", Set.of(role), null, Set.of()));
    }

    private static RequestPostProcessor auditor(UUID audit) {
        return ActingAs.actor(new Actor(UUID.randomUUID(), null, null, "Test", Set.of(Role.AUDITOR), audit, Set.of()));
    }
}
