package dev.rollcall.register.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class RegisterApiWebTest {

    @Autowired
    MockMvc mvc;

    RegisterFixture register;

    @BeforeEach
    void fill(@Autowired AutowireCapableBeanFactory beans) {
        register = beans.createBean(RegisterFixture.class).begin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets", "people", "locations", "kinds", "entities"})
    void isForStaffAlone(String resource) throws Exception {
        mvc.perform(get("/api/v1/" + resource).with(ActingAs.role(Role.IT))).andExpect(status().isOk());
        mvc.perform(get("/api/v1/" + resource).with(ActingAs.role(Role.EMPLOYEE)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/" + resource)).andExpect(status().isUnauthorized());
    }

    @Test
    void addsReadsAndChangesAnAsset() throws Exception {
        PersonId anna = register.person("Anna Berg", null);
        String address = mvc.perform(it(post("/api/v1/assets"), """
                        {"reason": "New", "fields": {"kind": "laptop", "tag": "API-1", "serial": "N/A",
                         "holder": "anna.berg@example.org", "status": "IN_USE"}}"""))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.fields.holder").value(anna.toString()))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        mvc.perform(it(patch(address), "{\"version\": 0, \"fields\": {\"status\": \"STOCK\", \"holder\": null}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.fields.holder").doesNotExist());
        mvc.perform(it(patch(address), "{\"version\": 0, \"fields\": {\"notes\": \"late\"}}"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.currentVersion").value(1))
                .andExpect(jsonPath("$.currentFields.status").value("STOCK"));
        mvc.perform(it(patch(address), "{\"version\": 1, \"status\": \"RETIRED\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail")
                        .value("“status” is nothing that can be sent here. It takes fields, reason, version."));
        mvc.perform(it(patch(address), "{\"fields\": {\"notes\": \"late\"}}").header("If-Match", "\"0\""))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(it(patch(address), "{\"fields\": {\"notes\": \"late\"}}"))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(get(address + "/history").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$[?(@.field == 'holder')].from").value("Anna Berg"));
        mvc.perform(get("/api/v1/assets?q=api 1").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].tag").value("API-1"));
    }

    @Test
    void refusesWithTheReason() throws Exception {
        AssetId id = register.add(register.laptop("A-1"));

        mvc.perform(it(post("/api/v1/assets"), "{\"fields\": {\"kind\": \"laptop\", \"tag\": \"a1\"}}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value(containsString("is already on")));
        mvc.perform(it(patch("/api/v1/assets/" + id), "{\"version\": 0, \"fields\": {\"colour\": \"red\"}}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors.colour").exists());
        mvc.perform(it(patch("/api/v1/assets/" + id), "{\"version\": 0, \"fields\": {\"quantity\": 5}}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value(containsString("one by one")));
        mvc.perform(it(post("/api/v1/entities"), "{\"name\": \"Acme UK\", \"currency\": \"GBP\"}"))
                .andExpect(status().isCreated());
        mvc.perform(it(patch("/api/v1/assets/" + id), "{\"version\": 0, \"fields\": {\"entity\": \"Acme UK\"}}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value(containsString("transfer")));
        mvc.perform(get("/api/v1/assets/" + java.util.UUID.randomUUID()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsPeoplePlacesAndKinds() throws Exception {
        String person = mvc.perform(it(post("/api/v1/people"), """
                        {"fields": {"name": "Dora Ernst", "email": "dora@example.org", "employeeNumber": "77"}}"""))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(it(patch(person), "{\"version\": 0, \"fields\": {\"department\": \"Finance\"}}"))
                .andExpect(jsonPath("$.fields.department").value("Finance"))
                .andExpect(jsonPath("$.fields.employeeNumber").value("77"));
        mvc.perform(it(post("/api/v1/people"), """
                        {"fields": {"name": "Ernst Dora", "email": "ed@example.org", "employeeNumber": "77"}}""")).andExpect(status().is(422));
        mvc.perform(it(post("/api/v1/locations"), """
                        {"fields": {"name": "Store", "sort": "STOCK_ROOM", "site": "%s"}}""".formatted(register.site)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fields.sort").value("STOCK_ROOM"));
        mvc.perform(it(put("/api/v1/kinds/" + register.laptop), """
                        {"name": "Laptop", "tracking": "EACH", "asked": true, "proofAsked": true}""").header("If-Match", "0"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fields.proofAsked").value(true));
    }

    private static MockHttpServletRequestBuilder it(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(ActingAs.role(Role.IT))
                .with(csrf());
    }
}
