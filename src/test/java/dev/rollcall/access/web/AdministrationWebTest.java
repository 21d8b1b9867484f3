package dev.rollcall.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Account;
import dev.rollcall.access.AccountFields;
import dev.rollcall.access.AccountId;
import dev.rollcall.access.Accounts;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.access.NewToken;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class AdministrationWebTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private KeepingAccounts keeping;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/accounts",
                "/admin/accounts?q=nobody-at-all",
                "/admin/accounts/new",
                "/admin/tokens",
                "/admin/mail",
                "/admin/mailbox",
                "/account"
            })
    void showsAdministratorsTheirPages(String path) throws Exception {
        mvc.perform(get(path).with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1")));
    }

    @Test
    void signsInWithAPasswordAndBeginsANewSession() throws Exception {
        account("petra", Role.IT);
        Cookie session = signIn("petra", PASSWORD, "10.0.1.1");
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        mvc.perform(get("/admin/accounts").cookie(session)).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
        mvc.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void saysTheSameOfAWrongNameAndAWrongPassword() throws Exception {
        AccountId disabled = account("dora", Role.IT);
        account("paul", Role.IT);
        keeping.disable(disabled, SYSTEM);
        entities.flush();
        assertThat(refusal("nobody", "wrong password")).isEqualTo(refusal("paul", "wrong password"));
        assertThat(refusal("dora", PASSWORD)).isEqualTo(refusal("paul", "wrong password"));
    }

    @Test
    void throttlesGuessesForOneNameAndForgetsNothingAcrossNodes() throws Exception {
        account("throttled", Role.IT);
        for (int guess = 0; guess < 10; guess++) {
            refused("throttled", "wrong password " + guess, "10.0.2." + guess);
        }
        assertThat(refused("throttled", PASSWORD, "10.0.2.99")).contains("too many attempts");
        assertThat(refused("THROTTLED ", PASSWORD, "10.0.2.98")).contains("too many attempts");
    }

    @Test
    void throttlesGuessesFromOneAddress() throws Exception {
        for (int guess = 0; guess < 50; guess++) {
            refused("stranger-" + guess, "wrong password", "10.0.3.1");
        }
        assertThat(refused("stranger-x", "wrong password", "10.0.3.1")).contains("too many attempts");
        assertThat(refused("stranger-y", "wrong password", "10.0.3.2")).doesNotContain("too many attempts");
    }

    @Test
    void disablingAnAccountEndsItsSessionAtOnce() throws Exception {
        AccountId id = account("leaving", Role.IT);
        Cookie session = signIn("leaving", PASSWORD, "10.0.4.1");
        keeping.disable(id, SYSTEM);
        entities.flush();
        mvc.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAuditorsAccountEndsWithItsLastDay() throws Exception {
        AccountId id = account("auditor-late", Role.IT);
        Cookie session = signIn("auditor-late", PASSWORD, "10.0.8.1");
        jdbc.sql("UPDATE account SET valid_until = '2020-01-01' WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        mvc.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
        assertThat(refused("auditor-late", PASSWORD, "10.0.8.2")).contains("not right");
    }

    @Test
    void aChangedRoleTakesEffectWithTheNextClick() throws Exception {
        AccountId id = account("promoted", Role.IT);
        Cookie session = signIn("promoted", PASSWORD, "10.0.5.1");
        mvc.perform(get("/admin/tokens").cookie(session)).andExpect(status().isForbidden());
        Account account = accounts.find(id).orElseThrow();
        keeping.change(id, account.version(), AccountFields.of("P", null, Role.ADMIN), SYSTEM);
        entities.flush();
        mvc.perform(get("/admin/tokens").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void aTemporaryPasswordOpensNothingButItsOwnChange() throws Exception {
        String temporary = keeping.add("newcomer", AccountFields.of("New", null, Role.ADMIN), SYSTEM)
                .value()
                .temporaryPassword();
        entities.flush();
        Cookie session = signIn("newcomer", temporary, "10.0.6.1");
        mvc.perform(get("/admin/accounts").cookie(session)).andExpect(redirectedUrl("/account"));
        mvc.perform(post("/account")
                        .cookie(session)
                        .with(csrf())
                        .param("present", temporary)
                        .param("chosen", "short")
                        .param("repeated", "short"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/account")
                        .cookie(session)
                        .with(csrf())
                        .param("present", temporary)
                        .param("chosen", PASSWORD)
                        .param("repeated", PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aNewPasswordEndsTheSessionsBegunWithTheOldOne() throws Exception {
        AccountId id = account("stolen", Role.IT);
        Cookie thief = signIn("stolen", PASSWORD, "10.0.7.1");
        keeping.resetPassword(id, SYSTEM);
        entities.flush();
        mvc.perform(get("/account").cookie(thief)).andExpect(status().is3xxRedirection());
    }

    @Test
    void addsAnAccountAndShowsItsPasswordOnce() throws Exception {
        mvc.perform(post("/admin/accounts")
                        .with(ActingAs.role(Role.ADMIN))
                        .with(csrf())
                        .param("userName", "Carla")
                        .param("displayName", "Carla")
                        .param("roles", "IT", "APPROVER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("shown this once")));
        entities.flush();
        Account carla = accounts.findByUserName("carla").orElseThrow();
        assertThat(carla.fields().roles()).containsExactlyInAnyOrder(Role.IT, Role.APPROVER);
        mvc.perform(get("/admin/accounts/" + carla.getId()).with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Changes")));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM history WHERE subject_type = 'ACCOUNT' AND new_value = 'carla'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAnAuditorWithoutAnAuditAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/admin/accounts")
                        .with(ActingAs.role(Role.ADMIN))
                        .with(csrf())
                        .param("userName", "eve")
                        .param("displayName", "Eve Auditor")
                        .param("roles", "AUDITOR"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Eve Auditor")))
                .andExpect(content().string(containsString("choose the one audit")));
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        jdbc.sql("UPDATE account SET disabled = TRUE").update();
        entities.clear();
        AccountId last = account("last-one", Role.ADMIN);
        mvc.perform(post("/admin/accounts/" + last + "/disable")
                        .with(ActingAs.role(Role.ADMIN))
                        .with(csrf()))
                .andExpect(flash().attribute("flashError", containsString("last administrator")));
    }

    @Test
    void showsATokenOnceAndStoresOnlyItsHash(CapturedOutput output) throws Exception {
        MvcResult made = mvc.perform(post("/admin/tokens")
                        .with(ActingAs.role(Role.ADMIN))
                        .with(csrf())
                        .param("name", "Inventory")
                        .param("scope", "register:read"))
                .andExpect(status().isOk())
                .andReturn();
        Matcher secret = Pattern.compile("rollcall_[A-Za-z0-9_-]{43}")
                .matcher(made.getResponse().getContentAsString());
        assertThat(secret.find()).isTrue();
        mvc.perform(get("/admin/tokens").with(ActingAs.role(Role.ADMIN)))
                .andExpect(content().string(containsString("Inventory")))
                .andExpect(content().string(not(containsString(secret.group()))));
        assertThat(tokens.find(secret.group())).hasValueSatisfying(actor -> {
            assertThat(actor.roles()).containsExactly(Role.IT);
            assertThat(actor.scopes()).containsExactly("register:read");
        });
        assertThat(output).doesNotContain(secret.group());
    }

    @Test
    void letsATokenDoWhatItsScopesSayAndNothingElse() throws Exception {
        NewToken token = token("register:read");
        mvc.perform(get("/api/v1/assets/no-such-thing").header("Authorization", "Bearer " + token.secret()))
                .andExpect(status().is4xxClientError())
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403));
        mvc.perform(get("/api/v1/people").header("Authorization", "Bearer " + token.secret()))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(403));
        mvc.perform(post("/api/v1/assets").header("Authorization", "Bearer " + token.secret()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator/prometheus").header("Authorization", "Bearer " + token.secret()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/admin/accounts").header("Authorization", "Bearer " + token.secret()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void refusesUnknownAndRevokedTokens() throws Exception {
        mvc.perform(get("/api/v1/assets").header("Authorization", "Bearer rollcall_nonsense"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/v1/assets")).andExpect(status().isUnauthorized());
        NewToken token = token("register:read");
        mvc.perform(post("/admin/tokens/" + token.id() + "/revoke")
                        .with(ActingAs.role(Role.ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/tokens"));
        mvc.perform(get("/api/v1/assets").header("Authorization", "Bearer " + token.secret()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void neverLogsThePathOfAMailedLink(CapturedOutput output) throws Exception {
        String token = "Zx9".repeat(14) + "Q";
        for (String path : new String[] {"/c/" + token, "/c/" + token + "/x", "/a/" + token}) {
            mvc.perform(get(path));
            mvc.perform(post(path));
        }
        assertThat(output).doesNotContain(token);
    }

    private AccountId account(String name, Role role) {
        AccountId id = keeping.add(name, AccountFields.of(name, null, role), PASSWORD, SYSTEM)
                .value();
        entities.flush();
        return id;
    }

    private NewToken token(String scope) {
        return tokens.create("test", Set.of(scope), null, SYSTEM).value();
    }

    private Cookie signIn(String name, String password, String address) throws Exception {
        MvcResult result = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(from(address))
                        .param("username", name)
                        .param("password", password))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return result.getResponse().getCookie("ROLLCALL");
    }

    /** The reason that the page would show; MockMvc stops at the forward to it. */
    private String refused(String name, String password, String address) throws Exception {
        return (String) mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(from(address))
                        .param("username", name)
                        .param("password", password))
                .andExpect(forwardedUrl("/sign-in/refused"))
                .andReturn()
                .getRequest()
                .getAttribute(SignInRefusals.REASON);
    }

    private String refusal(String name, String password) throws Exception {
        return refused(name, password, "10.0.9.1");
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
