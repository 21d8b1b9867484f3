package dev.rollcall.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.AccountFields;
import dev.rollcall.access.AccountId;
import dev.rollcall.access.Accounts;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.access.Role;
import dev.rollcall.policy.table.ShippedTables;
import dev.rollcall.workflow.DecisionsInForce;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class ProposalsApiWebTest {

    private static final String DECISION = "/api/v1/decisions/chase-step";
    private static final byte[] OVERLAPPING = ShippedTables.changed("chase-step", "[50..75)", "[40..75)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private DecisionsInForce inForce;

    @Autowired
    private KeepingAccounts keeping;

    @Autowired
    private Accounts accounts;

    @Test
    void carriesThePathFromTheFileToTheTableInForce() throws Exception {
        Actor ada = administrator("Ada Api");
        String before = inForce.definitions().get("chase-step");
        mvc.perform(get(DECISION + "/versions/1").header("Authorization", token(ada, "policies:read")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rules.length()").value(6));
        mvc.perform(get(DECISION + "/versions/1/file").header("Authorization", token(ada, "policies:read")))
                .andExpect(status().isOk());
        String body = upload(
                        ShippedTables.earlierReminders().getBytes(StandardCharsets.UTF_8), token(ada, "policies:write"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String proposal = DECISION + "/proposals/" + JsonPath.<String>read(body, "$.id");
        mvc.perform(get(proposal).header("Authorization", token(ada, "policies:read")))
                .andExpect(jsonPath("$.comparedWith").value(before))
                .andExpect(jsonPath("$.rules[1].mark").value("CHANGED"));

        decide(proposal + "/in-force", before, token(ada, "policies:write"))
                .andExpect(status().isUnprocessableEntity());
        decide(proposal + "/in-force", before, token(administrator("Ben Api"), "policies:write"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposal.state").value("IN_FORCE"));

        assertThat(inForce.definitions().get("chase-step")).isNotEqualTo(before);
        mvc.perform(get(DECISION).header("Authorization", token(ada, "policies:read")))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].reason").value("By API"));
    }

    @Test
    void answersAFaultyFileWithAllItsFaults() throws Exception {
        upload(
                        ShippedTables.changed("chase-step", "<text>&gt;= 100</text>", "<text>now()</text>"),
                        token(administrator("Ada Api"), "policies:write"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.faults.length()").value(1));
        upload(OVERLAPPING, token(administrator("Ada Api"), "policies:write"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        jsonPath("$.detail").value(org.hamcrest.Matchers.startsWith("Rules 1 and 2: both hold for")));
    }

    @Test
    void isClosedToOtherScopesAndRoles() throws Exception {
        Actor ada = administrator("Ada Api");
        mvc.perform(get(DECISION).header("Authorization", token(ada, "audits:read")))
                .andExpect(status().isForbidden());
        mvc.perform(get(DECISION).header("Authorization", token(ada, "policies:write")))
                .andExpect(status().isForbidden());
        upload(OVERLAPPING, token(ada, "policies:read")).andExpect(status().isForbidden());
        mvc.perform(get(DECISION).with(ActingAs.role(Role.IT))).andExpect(status().isForbidden());
        mvc.perform(get(DECISION).with(ActingAs.role(Role.ADMIN))).andExpect(status().isOk());
        mvc.perform(post(DECISION + "/versions/1/proposals")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"x\"}"))
                .andExpect(status().isForbidden());
    }

    private ResultActions upload(byte[] file, String authorization) throws Exception {
        return mvc.perform(multipart(DECISION + "/proposals")
                .file(new MockMultipartFile("file", "chase-step.dmn", "text/xml", file))
                .param("reason", "By API")
                .header("Authorization", authorization));
    }

    private ResultActions decide(String address, String seen, String authorization) throws Exception {
        return mvc.perform(post(address)
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comparedWith\": \"" + seen + "\", \"reason\": \"Agreed\"}"));
    }

    private String token(Actor maker, String scope) {
        return "Bearer "
                + tokens.create("Policy", Set.of(scope), null, maker).value().secret();
    }

    private Actor administrator(String name) {
        AccountId id = keeping.add(
                        name.toLowerCase().replace(' ', '-') + "-"
                                + UUID.randomUUID().toString().substring(0, 8),
                        new AccountFields(name, Set.of(Role.ADMIN), null, null, null, null),
                        Actor.system("test"))
                .value()
                .id();
        accounts.flush();
        return new Actor(id.value(), null, null, name, Set.of(Role.ADMIN), null, Set.of());
    }
}
