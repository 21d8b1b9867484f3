package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class CasePagesWebTest extends CaseFixture {

    @Autowired
    MockMvc mvc;

    private CaseId id;

    @BeforeEach
    void aCaseWithAnAccount() throws Exception {
        id = rows.missing(laptop, "1200");
        String body = "{\"answer\":\"UNKNOWN\",\"account\":\"It was a secret meeting\"}";
        mvc.perform(post("/my/missing/" + asked(id).id() + "/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isOk());
        rows.goOn(id);
    }

    @Test
    void itSeesFactsPlanTimelineAndTheAccount() throws Exception {
        mvc.perform(get("/missing/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It was a secret meeting")))
                .andExpect(content().string(containsString("Asked Ben as holder")))
                .andExpect(content().string(containsString("Cara, holder&#39;s manager, is asked")))
                .andExpect(content().string(containsString("Dora, previous holder, is asked next")))
                .andExpect(content().string(containsString("A second person confirms the ending")))
                .andExpect(content().string(containsString("Dora, until 1 Feb 2026")));
    }

    @Test
    void theHolderSeesTheCaseAndTheirOwnWordsAlone() throws Exception {
        mvc.perform(get("/missing/" + id).with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE))))
                .andExpect(content().string(containsString("It was a secret meeting")))
                .andExpect(content().string(not(containsString("Asked Ben"))));
        mvc.perform(get("/missing").with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE))))
                .andExpect(content().string(containsString("GONE-1")));
    }

    @Test
    void aManagerSeesThoseOfTheirLineWithoutTheCircumstances() throws Exception {
        mvc.perform(get("/missing/" + id).with(ActingAs.actor(rows.actor(cara, Role.MANAGER))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("secret meeting"))));
        mvc.perform(get("/missing/export.csv").with(ActingAs.actor(rows.actor(cara, Role.MANAGER))))
                .andExpect(content().string(containsString("GONE-1")));
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        Actor stranger = rows.actor(rows.person("Stranger", null), Role.MANAGER, Role.EMPLOYEE);
        for (String address : Set.of("", "/process.xml", "/process.json")) {
            mvc.perform(get("/missing/" + id + address).with(ActingAs.actor(stranger)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/missing").with(ActingAs.actor(stranger)))
                .andExpect(content().string(not(containsString("GONE-1"))));
    }

    @Test
    void anAuditorSeesThoseOfTheirAudit() throws Exception {
        Actor theirs = new Actor(Ids.next(), null, null, "Aud", Set.of(Role.AUDITOR), rows.audit(), Set.of());
        Actor other = new Actor(Ids.next(), null, null, "Aud", Set.of(Role.AUDITOR), Ids.next(), Set.of());

        mvc.perform(get("/missing/" + id).with(ActingAs.actor(theirs))).andExpect(status().isOk());
        mvc.perform(get("/missing").with(ActingAs.actor(theirs)))
                .andExpect(content().string(containsString("GONE-1")));
        mvc.perform(get("/missing/" + id).with(ActingAs.actor(other))).andExpect(status().isForbidden());
        mvc.perform(get("/missing").with(ActingAs.actor(other)))
                .andExpect(content().string(not(containsString("GONE-1"))));
    }

    @Test
    void theListIsFilteredByTheAddress() throws Exception {
        for (String query :
                Set.of("?q=gone-1", "?state=ASKING", "?how=NOT_FOUND", "?audit=" + rows.audit(), "?sort=due,desc")) {
            mvc.perform(get("/missing" + query).with(ActingAs.role(Role.IT)))
                    .andExpect(content().string(containsString("GONE-1")));
        }
        for (String query : Set.of("?q=other", "?state=CLOSED", "?how=STOLEN", "?overdue=true", "?ending=LOST")) {
            mvc.perform(get("/missing" + query).with(ActingAs.role(Role.IT)))
                    .andExpect(content().string(not(containsString("GONE-1"))));
        }
    }

    @Test
    void theCaseStandsOnThePagesOfTheAssetAndOfThePerson() throws Exception {
        mvc.perform(get("/register/assets/" + laptop).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("/missing/" + id)));
        mvc.perform(get("/register/people/" + ben).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("/missing/" + id)));
        mvc.perform(get("/register/people/" + ben).with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE))))
                .andExpect(content().string(containsString("/missing/" + id)));
    }

    @Test
    void theAuditShowsItsCasesAndTheNextOneTakesThemOver() throws Exception {
        mvc.perform(get("/audits/" + rows.audit() + "/missing").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("/missing/" + id)));
        UUID next = Ids.next();
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, frozen_at, created_at, created_by) VALUES"
                                + " (?, 0, 'Autumn check', 'RUNNING', FALSE, '{}', TIMESTAMP '2026-11-20 00:00:00',"
                                + " TIMESTAMP '2026-11-20 00:00:00', 'Test')")
                .param(Ids.bytes(next))
                .update();

        mvc.perform(get("/audits/" + next + "/missing").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Taken over from earlier audits")))
                .andExpect(content().string(containsString("/missing/" + id)));
        mvc.perform(get("/audits/" + next + "/report").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("GONE-1")));
    }

    @Test
    void theProcessShowsWhereTheCaseStands() throws Exception {
        mvc.perform(get("/missing/" + id + "/process.json").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.counts.userTask_sayWhereItIs").value(1));
    }

    @Test
    void theApiHasTheCaseWithItsCourse() throws Exception {
        mvc.perform(get("/api/v1/cases?state=ASKING&q=GONE-1").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.content[0].tag").value("GONE-1"));
        mvc.perform(get("/api/v1/cases/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.item.state").value("ASKING"))
                .andExpect(jsonPath("$.questions[0].answer").value("UNKNOWN"))
                .andExpect(jsonPath("$.next[0].what").value("Cara, holder's manager, is asked"))
                .andExpect(jsonPath("$.timeline[0].what").value("Opened: not found"));
        mvc.perform(get("/api/v1/cases/" + Ids.next()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theApiSaysWhyAStepCannotBePutOff() throws Exception {
        mvc.perform(post("/api/v1/cases/" + id + "/snooze")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"until\":\"2026-11-20\",\"reason\":\"Insurer\"}")
                        .with(ActingAs.role(Role.IT))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Only what waits for IT")));
    }

    @Test
    void aDayThatCannotBeReadIsAskedForAgain() throws Exception {
        mvc.perform(post("/missing/" + id + "/snooze")
                        .param("until", "x")
                        .param("reason", "Insurer")
                        .with(ActingAs.role(Role.IT))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(redirectedUrl("/missing/" + id))
                .andExpect(flash().attribute("flashError", containsString("such as 2027-03-31")))
                .andExpect(flash().attribute("typedReason", "Insurer"));
    }

    @Test
    void anIncidentIsKnownSinceAMomentThatHasBeen() throws Exception {
        rows.missing(rows.asset("GONE-9", ben, true), "400");
        String task = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportIncident")
                .singleResult()
                .getId();
        for (String never : List.of("2026-02-31 10:00", "2026-11-30 10:00", "soon")) {
            String body = "{\"encrypted\":\"YES\",\"wiped\":\"NO\",\"incidentNumber\":\"INC-1\","
                    + "\"notifiable\":\"YES\",\"knownAt\":\"" + never + "\"}";
            ApiCalls.of(mvc)
                    .refused(HttpMethod.POST, "/tasks/" + task + "/complete", body, 422)
                    .andExpect(content().string(containsString("nown")));
        }
    }

    @Test
    void onlyTheHolderAddsAnAccount() throws Exception {
        mvc.perform(post("/missing/" + id + "/account")
                        .param("account", "One thing more")
                        .with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(flash().attributeExists("flash"));
        mvc.perform(post("/missing/" + id + "/account")
                        .param("account", "Somebody else's")
                        .with(ActingAs.role(Role.IT))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isForbidden());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM missing_account WHERE case_id = ?")
                        .param(Ids.bytes(id.value()))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theTaskSaysWhatIsKnown() throws Exception {
        UUID cable = rows.asset("CABLE-1", ben, false);
        rows.heldBefore(cable, dora);
        CaseId trifle = rows.missing(cable, "20");

        mvc.perform(get("/tasks/" + taskOf(trifle)).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Dora, until")))
                .andExpect(content().string(containsString("/missing/" + trifle)));
    }

    @Test
    void whoeverConfirmsAnEndingIsToldWhichAndWhoProposedIt() throws Exception {
        answer(id, Answer.Kind.LOST, null);
        decided(id, Ending.LOST);

        mvc.perform(get("/tasks/" + taskOf(id)).with(ActingAs.role(Role.APPROVER)))
                .andExpect(content().string(containsString("Proposed ending")))
                .andExpect(content().string(containsString("lost, by " + it.name())));
    }

    private String taskOf(CaseId id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
    }
}
