package dev.rollcall.access.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class PageSecurityWebTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/audits", "/admin/accounts", "/no-such-page", "/actuator/prometheus"})
    void sendsStrangersToTheSignInPage(String path) throws Exception {
        mvc.perform(get(path).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void tellsAFragmentOfStrangersToLeaveThePage() throws Exception {
        mvc.perform(get("/audits").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN"})
    void refusesTheAdministratorsPagesToOthers(Role role) throws Exception {
        for (String path : new String[] {
            "/admin/accounts",
            "/admin/tokens",
            "/admin/mail",
            "/admin/mailbox",
            "/admin/whatever",
            "/actuator/prometheus"
        }) {
            mvc.perform(get(path).with(ActingAs.role(role))).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYEE,403", "MANAGER,403", "APPROVER,403", "AUDITOR,403", "IT,404", "ADMIN,404"})
    void permitsTheApiInASessionToItStaffAlone(Role role, int expected) throws Exception {
        mvc.perform(get("/api/v1/no-such-thing").with(ActingAs.role(role))).andExpect(status().is(expected));
    }

    @Test
    void refusesFormsWithoutACsrfToken() throws Exception {
        mvc.perform(post("/account").with(ActingAs.role(Role.ADMIN))).andExpect(status().isForbidden());
        mvc.perform(post("/admin/tokens").with(ActingAs.role(Role.ADMIN))).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").with(ActingAs.role(Role.ADMIN))).andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/imports").with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void offersASignInFormThatStoodOpenTooLongAgain() throws Exception {
        mvc.perform(post("/sign-in").param("username", "x").param("password", "y"))
                .andExpect(redirectedUrl("/sign-in?expired"));
    }

    @Test
    void asksForNoCsrfTokenWhereTheLinkIsTheAuthority() throws Exception {
        mvc.perform(post("/c/no-such-token/no-such-page"))
                .andExpect(status().is4xxClientError())
                .andExpect(status().isNotFound());
    }

    @Test
    void sendsTheHeadersThatKeepPagesToThemselves() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                                        + " font-src 'self' data:; object-src 'none'; base-uri 'none';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=(self)")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void letsBrowsersKeepAssets() throws Exception {
        mvc.perform(get("/assets/no-such-thing.css"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")));
    }

    @Test
    void opensHealthToEverybody() throws Exception {
        mvc.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
    }

    @Test
    void signsOutByAFormAlone() throws Exception {
        mvc.perform(post("/sign-out").with(ActingAs.role(Role.EMPLOYEE)).with(csrf()))
                .andExpect(redirectedUrl("/sign-in?out"));
    }
}
