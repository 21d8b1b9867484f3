package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.values.Ids;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ApproversByApiWebTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private final UUID audit = Ids.next();
    private final String corrections = "/audits/" + audit + "/corrections";
    private ApiCalls api;

    @BeforeEach
    void anAuditInReview() {
        api = ApiCalls.of(mvc);
        jdbc.sql("INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by,"
                        + " close_by, frozen_at, created_at, created_by) VALUES (?, 0, 'Approvers', 'IN_REVIEW', FALSE,"
                        + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-03-02', DATE '2026-03-13',"
                        + " DATE '2026-03-13', DATE '2026-03-20', TIMESTAMP '2026-03-02 08:00:00',"
                        + " TIMESTAMP '2026-03-02 08:00:00', 'test')")
                .param(Ids.bytes(audit))
                .update();
    }

    @Test
    void asksNobodyWhoIsNotOnRecord() throws Exception {
        api.refused(HttpMethod.POST, corrections + "/ask", "{\"email\": \"nobody@example.org\"}", 422)
                .andExpect(jsonPath("$.detail").value(containsString("Nobody on record")));
        api.refused(HttpMethod.POST, corrections + "/ask", "{}", 422);
        api.refused(
                HttpMethod.POST, "/audits/" + UUID.randomUUID() + "/corrections/ask", "{\"email\": \"a@b.c\"}", 404);
    }

    @Test
    void leavesSingleHandedModeToAdministrators() throws Exception {
        api.refused(HttpMethod.POST, corrections + "/single-handed", "{\"reason\": \"Alone\"}", 403);
        ApiCalls ada = api.as(ActingAs.actor(admin("Ada")));
        ada.refused(HttpMethod.POST, corrections + "/countersign", "", 422);
        ada.refused(HttpMethod.POST, corrections + "/single-handed", "{\"reason\": \" \"}", 422);
        ada.post(corrections + "/single-handed", "{\"reason\": \"Alone\"}").andExpect(status().isNoContent());
        ada.refused(HttpMethod.POST, corrections + "/countersign", "", 422)
                .andExpect(jsonPath("$.detail").value(containsString("somebody else countersigns")));
        api.refused(HttpMethod.POST, corrections + "/countersign", "", 403);
        api.as(ActingAs.actor(admin("Olga")))
                .post(corrections + "/countersign", "")
                .andExpect(status().isNoContent());
    }

    @Test
    void singleHandedModeEndsWithAReasonAndIsStillCountersigned() throws Exception {
        ApiCalls ada = api.as(ActingAs.actor(admin("Ada")));
        ada.refused(HttpMethod.POST, corrections + "/single-handed/end", "{\"reason\": \"Hired\"}", 422);
        ada.post(corrections + "/single-handed", "{\"reason\": \"Alone\"}").andExpect(status().isNoContent());
        api.refused(HttpMethod.POST, corrections + "/single-handed/end", "{\"reason\": \"Hired\"}", 403);
        ada.refused(HttpMethod.POST, corrections + "/single-handed/end", "{\"reason\": \" \"}", 422);
        ada.post(corrections + "/single-handed/end", "{\"reason\": \"Hired a second\"}")
                .andExpect(status().isNoContent());
        ada.refused(HttpMethod.POST, corrections + "/single-handed/end", "{\"reason\": \"Again\"}", 422);

        mvc.perform(get("/audits/" + audit + "/report").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Switched off by")))
                .andExpect(content().string(containsString("Hired a second")));
        assertThat(WrittenEvidence.kinds(jdbc, audit)).contains("SINGLE_HANDED");
        api.as(ActingAs.actor(admin("Olga")))
                .post(corrections + "/countersign", "")
                .andExpect(status().isNoContent());
    }

    private static Actor admin(String name) {
        return new Actor(UUID.randomUUID(), null, UUID.randomUUID(), name, Set.of(Role.ADMIN), null, Set.of());
    }
}
