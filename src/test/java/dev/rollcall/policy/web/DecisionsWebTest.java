package dev.rollcall.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.workflow.Decided;
import dev.rollcall.workflow.DecisionTables;
import dev.rollcall.workflow.DecisionsInForce;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class DecisionsWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DecisionsInForce inForce;

    @Autowired
    private DecisionTables tables;

    @Test
    void showsEachRuleWithItsReason() throws Exception {
        mvc.perform(get("/admin/decisions").with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chase step")));
        mvc.perform(get("/admin/decisions/chase-step/1").with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("[50..75)")))
                .andExpect(content().string(containsString("a friendly reminder leaves enough of it")));
    }

    @Test
    void countsHowOftenEachRuleFired() throws Exception {
        Map<String, Object> half = Map.of("share", 60, "lastWorkingDay", false, "hasManager", true);
        inForce.evaluate("chase-step", half, null);
        Decided again = inForce.evaluate("chase-step", half, null);

        assertThat(again.rules()).hasSize(1);
        assertThat(tables.read("chase-step", 1).orElseThrow().rules())
                .filteredOn(rule -> rule.fired() == 2)
                .extracting(DecisionTables.Rule::id)
                .isEqualTo(again.rules());
        mvc.perform(get("/admin/decisions/chase-step/1").with(ActingAs.role(Role.ADMIN)))
                .andExpect(content().string(containsString("Times fired\" class=\"num\">2<")));
    }

    @Test
    void knowsNoOtherTables() throws Exception {
        mvc.perform(get("/admin/decisions/chase-step/999").with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/admin/decisions/no-such-table/in-force")
                        .with(ActingAs.role(Role.ADMIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void isForAdministratorsAlone(Role role) throws Exception {
        mvc.perform(get("/admin/decisions").with(ActingAs.role(role))).andExpect(status().isForbidden());
        mvc.perform(post("/admin/decisions/chase-step/in-force")
                        .with(ActingAs.role(role))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }
}
