package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class ReportingLossesWebTest extends CaseFixture {

    @Autowired
    MockMvc mvc;

    private Actor holder;
    private UUID phone;

    @BeforeEach
    void benHasAPhone() {
        holder = rows.actor(ben, Role.EMPLOYEE);
        phone = rows.asset("PHONE-1", ben, false);
        jdbc.sql("UPDATE asset SET status = 'IN_USE', cost = 600, currency = 'EUR' WHERE id = ?")
                .param(Ids.bytes(phone))
                .update();
    }

    @Test
    void aStolenPhoneIsACaseAtOnceAndItsHolderIsNotAskedWhatTheyHaveSaid() throws Exception {
        report(holder, "how=STOLEN&account=Out of the car&policeReport=77/26").andExpect(status().is3xxRedirection());

        CaseId id = rows.opened(phone);
        assertThat(read(id))
                .returns(How.STOLEN, MissingCase::how)
                .returns("77/26", MissingCase::policeReport)
                .returns(null, MissingCase::auditId);
        assertThat(read(id).money()).isEqualByComparingTo("600");
        assertThat(rows.openTasks(id)).containsExactly("userTask_decideOnItem");
        assertThat(questions.of(id)).extracting(Question::state).containsOnly("SKIPPED");
        assertThat(rows.statusOf(phone))
                .as("until a second person has confirmed")
                .isEqualTo("IN_USE");
    }

    @Test
    void theReportIsEvidenceForAnAuditThatRuns() throws Exception {
        report(holder, "how=LOST&account=On a train");

        assertThat(jdbc.sql("SELECT claim, detail, grade, on_behalf FROM verification WHERE asset_id = ?")
                        .param(Ids.bytes(phone))
                        .query()
                        .singleRow())
                .containsEntry("CLAIM", "NOT_HELD")
                .containsEntry("DETAIL", "LOST")
                .containsEntry("GRADE", "SELF_DECLARED")
                .containsEntry("ON_BEHALF", false);
    }

    @Test
    void whatItMissesTheHolderIsAskedFor() throws Exception {
        report(it, "how=NOT_FOUND&account=The rack is empty");

        assertThat(asked(rows.opened(phone)).personId()).isEqualTo(ben);
    }

    @Test
    void theEndingChangesTheRegisterAndIsConfirmedBySomebodyElse() throws Exception {
        report(holder, "how=STOLEN&account=Broken window");
        CaseId id = rows.opened(phone);
        decided(id, Ending.STOLEN);

        assertThat(confirming.confirm(id, it).isDone()).isFalse();
        confirming.confirm(id, approver).value();
        assertThat(rows.statusOf(phone)).isEqualTo("STOLEN");
    }

    @Test
    void aSecondReportOpensNoSecondCase() throws Exception {
        report(holder, "how=LOST&account=On a train");

        report(it, "how=LOST&account=Gone")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("being looked for already")));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM missing_case WHERE asset_id = ?")
                        .param(Ids.bytes(phone))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsRetiredIsNotMissed() throws Exception {
        jdbc.sql("UPDATE asset SET status = 'RETIRED' WHERE id = ?")
                .param(Ids.bytes(phone))
                .update();
        report(it, "how=LOST&account=Gone")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("retired on record")));
    }

    @Test
    void aDraftIsDiscardedAndNotMissed() throws Exception {
        jdbc.sql("UPDATE asset SET draft = TRUE WHERE id = ?")
                .param(Ids.bytes(phone))
                .update();
        report(it, "how=LOST&account=Gone")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("It is a draft")));
    }

    @Test
    void aNumberAsLongAsTheFormsTakeIsKept() throws Exception {
        report(holder, "how=STOLEN&account=Car&policeReport=" + "7".repeat(200)).andExpect(status().is3xxRedirection());
        CaseId id = rows.opened(phone);
        chasing.decide(id, new Proposal(Ending.STOLEN, "Car", "8".repeat(200), "9".repeat(200)), it)
                .value();
        assertThat(read(id)).returns("8".repeat(200), MissingCase::policeReport);
        report(it, "how=STOLEN&account=Car&policeReport=" + "7".repeat(201))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        report(holder, "policeReport=12")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose whether it is lost")))
                .andExpect(content().string(containsString("Say what happened")))
                .andExpect(content().string(containsString("value=\"12\"")));
        report(holder, "how=LOST&account=" + "x".repeat(4001)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theAssetLeadsThereForThoseWhoMayReport() throws Exception {
        String link = "/missing/report/" + phone;
        mvc.perform(get("/register/assets/" + phone).with(ActingAs.actor(holder)))
                .andExpect(content().string(containsString(link)));
        mvc.perform(get(link).with(ActingAs.actor(holder))).andExpect(status().isOk());
        mvc.perform(get(link).with(ActingAs.actor(rows.actor(cara, Role.MANAGER))))
                .andExpect(status().isOk());
        Actor stranger = rows.actor(rows.person("Stranger", null), Role.MANAGER, Role.EMPLOYEE);
        mvc.perform(get(link).with(ActingAs.actor(stranger))).andExpect(status().isForbidden());
        report(stranger, "how=LOST&account=Gone").andExpect(status().isForbidden());
        report(holder, "how=LOST&account=Gone");
        mvc.perform(get("/register/assets/" + phone).with(ActingAs.actor(holder)))
                .andExpect(content().string(not(containsString(link))));
        mvc.perform(get(link).with(ActingAs.actor(holder))).andExpect(redirectedUrl("/missing/" + rows.opened(phone)));
    }

    @Test
    void programsReportTheSameWay() throws Exception {
        String body = "{\"assetId\":\"" + phone + "\",\"how\":\"LOST\",\"account\":\"Gone\"}";
        api(body).andExpect(status().isCreated()).andExpect(jsonPath("$.how").value("LOST"));
        api(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("being looked for already")));
        api("{\"how\":\"LOST\"}").andExpect(status().isUnprocessableEntity());
        api("{\"assetId\":\"" + Ids.next() + "\",\"how\":\"LOST\",\"account\":\"x\"}")
                .andExpect(status().isNotFound());
    }

    private ResultActions report(Actor actor, String form) throws Exception {
        return mvc.perform(post("/missing/report/" + phone)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .with(ActingAs.actor(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    private ResultActions api(String body) throws Exception {
        return mvc.perform(post("/api/v1/cases")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(ActingAs.role(Role.IT))
                .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }
}
