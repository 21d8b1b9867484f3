package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A sample audit from its draft to its report. */
@WebTest
class SampleAuditWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    DraftingLike like;

    @Autowired
    AcceptingWeaknesses accepting;

    @Autowired
    StartingAudits starting;

    @Autowired
    FreezingScope freezing;

    @Autowired
    Audits audits;

    private final Actor it = Actor.system("Test");
    private UUID entity;
    private UUID anna;

    @BeforeEach
    void aRegisterOfFiftyThings() {
        RegisterRows register = new RegisterRows(jdbc);
        entity = register.entity("Sampling GmbH");
        anna = register.person("Anna.Sampling", "Sales", null);
        UUID laptops = register.kind("Sampling laptop", false, true, false);
        for (int n = 0; n < 50; n++) {
            register.asset(entity, laptops, "SAM-" + n, anna, null, null);
        }
    }

    @Test
    void theDraftSaysHowManyWouldBeDrawn() throws Exception {
        AuditId audit = draft(new Sample(95, 20, "4711"));

        mvc.perform(get("/api/v1/audits/{id}/scope/preview", audit).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.ahead.assets").value(17));
        mvc.perform(get("/audits/{id}", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("a random sample for 95 % ± 20 %, seed 4711")));
    }

    @Test
    void theFormAsksForConfidenceMarginAndSeed() throws Exception {
        AuditId audit = draft(null);
        mvc.perform(form(audit, "10").param("seed", "lottery")).andExpect(status().is3xxRedirection());
        assertThat(audits.find(audit).orElseThrow().draft().sample()).isEqualTo(new Sample(90, 10, "lottery"));
        mvc.perform(get("/audits/{id}/details", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("value=\"lottery\"")));
    }

    @Test
    void aMarginThatCannotBeIsRefusedWithWhatToDo() throws Exception {
        mvc.perform(form(draft(null), "half"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Enter a margin from 1 to 20 per cent")));
    }

    @Test
    void theApiTakesOneAndItsSeedIsTheIdUnlessGiven() throws Exception {
        String body = "{\"name\": \"By program\", \"sample\": {\"confidence\": 99, \"margin\": 3}}";
        mvc.perform(post("/api/v1/audits")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sample.confidence").value(99))
                .andExpect(jsonPath("$.sample.seed").isNotEmpty());
    }

    @Test
    void anAuditLikeItDrawsAnew() {
        AuditId audit = draft(new Sample(95, 20, "4711"));
        audits.flush();
        AuditId next = like.draft(audit, "Next", drafting.defaultDates(), it);

        assertThat(audits.find(next).orElseThrow().draft().sample()).isEqualTo(new Sample(95, 20, next.toString()));
    }

    @Test
    void theReportEstimatesWithItsInterval() throws Exception {
        AuditId audit = draft(new Sample(95, 20, "4711"));
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(audit, weakness, "Known", it);
        }
        assertThat(starting.start(audit, it).refusal()).isEmpty();
        audits.flush();
        freezing.freeze(audit);
        audits.flush();
        jdbc.sql("UPDATE audit_item SET outcome = 'VERIFIED' WHERE audit_id = ?")
                .param(Ids.bytes(audit.value()))
                .update();
        jdbc.sql("UPDATE audit_item SET outcome = 'NOT_FOUND' WHERE audit_id = ? ORDER BY id LIMIT 2")
                .param(Ids.bytes(audit.value()))
                .update();

        mvc.perform(get("/api/v1/audits/{id}/report", audit).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.sample.population").value(50))
                .andExpect(jsonPath("$.sample.drawn").value(17))
                .andExpect(jsonPath("$.sample.accounted.share").value(15 / 17.0));
        mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("17 of 50")))
                .andExpect(content().string(containsString("88.2 %")))
                .andExpect(content().string(containsString("Random sample, 95 % ± 20 %")));
    }

    private AuditId draft(Sample sample) {
        Scope scope = Scope.all(
                new ScopeCondition(ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, entity.toString()));
        return drafting.draft(
                        new AuditDraft(
                                "Sampling", false, new PersonId(anna), scope, null, drafting.defaultDates(), sample),
                        it)
                .value();
    }

    private MockHttpServletRequestBuilder form(AuditId audit, String margin) {
        AuditDates dates = drafting.defaultDates();
        audits.flush();
        return post("/audits/{id}/details", audit)
                .with(ActingAs.role(Role.IT))
                .with(csrf())
                .param(
                        "version",
                        String.valueOf(audits.find(audit).orElseThrow().version()))
                .param("name", "Sampling")
                .param("startsOn", dates.startsOn().toString())
                .param("confirmBy", dates.confirmBy().toString())
                .param("countBy", dates.countBy().toString())
                .param("closeBy", dates.closeBy().toString())
                .param("sample", "true")
                .param("confidence", "90")
                .param("margin", margin);
    }
}
