package dev.rollcall.intake.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@WebTest
class ScimWebTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private KeepingPeople keeping;

    @Autowired
    private CompanyTime time;

    @Autowired
    private EntityManager entities;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private String secret;

    @BeforeEach
    void makeToken() {
        secret = tokens.create("Entra", Set.of("scim:write"), null, Actor.system("Admin"))
                .value()
                .secret();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ServiceProviderConfig", "/Schemas", "/ResourceTypes", "/ResourceTypes/User"})
    void saysWhatItCan(String address) throws Exception {
        assertThat(call("GET", address, null).getStatus()).isEqualTo(200);
    }

    @Test
    void doesNotPromiseWhatItLacks() throws Exception {
        JsonNode config = read(call("GET", "/ServiceProviderConfig", null));
        assertThat(config.at("/patch/supported").asBoolean()).isTrue();
        assertThat(config.at("/etag/supported").asBoolean()).isTrue();
        assertThat(config.at("/bulk/supported").asBoolean()).isFalse();
        assertThat(config.at("/sort/supported").asBoolean()).isFalse();
        assertThat(config.at("/changePassword/supported").asBoolean()).isFalse();
    }

    @Test
    void isClosedWithoutATokenOfItsScope() throws Exception {
        assertThat(answer(request("GET", "/Users")).getStatus()).isEqualTo(401);
        assertThat(answer(request("GET", "/Users").header("Authorization", "Bearer rollcall_none"))
                        .getStatus())
                .isEqualTo(401);
        assertThat(answer(request("GET", "/Users").with(ActingAs.role(Role.ADMIN)))
                        .getStatus())
                .isEqualTo(403);
        String other = tokens.create("Other", Set.of("people:write", "people:read"), null, Actor.system("Admin"))
                .value()
                .secret();
        MockHttpServletResponse answer = answer(request("GET", "/Users").header("Authorization", "Bearer " + other));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void addsSomebody() throws Exception {
        String manager = add("berta", "");
        MockHttpServletResponse answer = call("POST", "/Users", user("anna", """
                        , "userType": "Contractor", "%s": {"employeeNumber": "N-%s", "department": "Sales", "manager": {"value": "%s"}}""".formatted(ENTERPRISE, tag, manager)));
        assertThat(answer.getStatus()).isEqualTo(201);
        JsonNode user = read(answer);
        PersonFields anna = person(user.path("id").asText());
        assertThat(anna.userName()).isEqualTo(mail("anna"));
        assertThat(anna.email()).isEqualTo(mail("anna"));
        assertThat(anna.department()).isEqualTo("Sales");
        assertThat(anna.managerId().toString()).isEqualTo(manager);
        assertThat(anna.type().name()).isEqualTo("CONTRACTOR");
        assertThat(answer.getHeader("Location"))
                .endsWith("/scim/v2/Users/" + user.path("id").asText());
        assertThat(user.path("externalId").asText()).isEqualTo("ext-anna-" + tag);
        assertThat(user.at("/" + ENTERPRISE + "/manager/displayName").asText()).isEqualTo("Berta Weber");
    }

    @Test
    void refusesAUserItHas() throws Exception {
        add("anna", "");
        MockHttpServletResponse answer = call("POST", "/Users", user("anna", ""));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(read(answer).path("scimType").asText()).isEqualTo("uniqueness");
    }

    @Test
    void takesOverWhoWasOnRecordBefore() throws Exception {
        PersonId before = keeping.add(
                PersonFields.of("Anna")
                        .email(mail("anna"))
                        .department("Imported")
                        .build(),
                Cause.edit(null),
                Author.system("Import"));
        assertThat(add("anna", "")).isEqualTo(before.toString());
        assertThat(person(before.toString()).department()).isEqualTo("Imported");
    }

    @Test
    void findsByUserNameAndExternalId() throws Exception {
        String anna = add("anna", "");
        add("berta", "");
        for (String filter : new String[] {
            "userName eq \"" + mail("anna") + "\"",
            "userName eq \"" + mail("anna").toUpperCase() + "\"",
            "externalId eq \"ext-anna-" + tag + "\"",
            "emails.value eq \"" + mail("anna") + "\"",
            "id eq \"" + anna + "\"",
            "userName eq \"" + mail("anna") + "\" and externalId eq \"ext-anna-" + tag + "\""
        }) {
            JsonNode found = read(find(filter));
            assertThat(found.path("totalResults").asInt()).as(filter).isEqualTo(1);
            assertThat(found.at("/Resources/0/id").asText()).isEqualTo(anna);
        }
        assertThat(read(find("userName eq \"nobody\"")).path("totalResults").asInt())
                .isZero();
        assertThat(read(find("externalId eq \"EXT-anna-" + tag + "\""))
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "displayName co \"a\"",
                "userName sw \"a\"",
                "userName eq \"a\" or id eq \"b\"",
                "nonsense",
                "userName eq"
            })
    void refusesOtherFilters(String filter) throws Exception {
        assertThat(find(filter).getStatus()).isEqualTo(400);
    }

    @Test
    void givesPages() throws Exception {
        for (String name : new String[] {"anna", "berta", "carla"}) {
            add(name, "");
        }
        JsonNode first = read(call("GET", "/Users?startIndex=1&count=2", null));
        JsonNode second = read(call("GET", "/Users?startIndex=3&count=2", null));
        assertThat(first.path("itemsPerPage").asInt()).isEqualTo(2);
        assertThat(first.path("totalResults").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(second.path("startIndex").asInt()).isEqualTo(3);
        assertThat(second.at("/Resources/0/id")).isNotEqualTo(first.at("/Resources/1/id"));
        assertThat(read(call("GET", "/Users?count=0", null)).path("Resources")).isEmpty();
    }

    /** As the documentation of Entra's provisioning service shows its requests. */
    @Test
    void patchesAsEntraSendsIt() throws Exception {
        String manager = add("berta", "");
        String anna = add("anna", "");
        patch(anna, """
                {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "anna.new-%s@example.org"},
                {"op": "Replace", "path": "name.familyName", "value": "Neumann"},
                {"op": "Add", "path": "%s:department", "value": "Finance"},
                {"op": "Add", "path": "%s:manager", "value": "%s"},
                {"op": "Add", "path": "addresses[type eq \\"work\\"].streetAddress", "value": "Main Street 1"},
                {"op": "Add", "path": "title", "value": "Clerk"}""".formatted(tag, ENTERPRISE, ENTERPRISE, manager));
        PersonFields now = person(anna);
        assertThat(now.email()).isEqualTo("anna.new-" + tag + "@example.org");
        assertThat(now.familyName()).isEqualTo("Neumann");
        assertThat(now.department()).isEqualTo("Finance");
        assertThat(now.managerId().toString()).isEqualTo(manager);
        assertThat(now.jobTitle()).isNull();

        patch(anna, """
                {"op": "Remove", "path": "%s:manager"}""".formatted(ENTERPRISE));
        assertThat(person(anna).managerId()).isNull();
        patch(anna, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
        assertThat(person(anna).status()).isEqualTo(PersonStatus.LEFT);
        assertThat(person(anna).lastDay()).isEqualTo(time.today());
        patch(anna, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}");
        assertThat(person(anna).status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(person(anna).lastDay()).isNull();
    }

    /** Without a path, as Okta does. */
    @Test
    void patchesAsOktaSendsIt() throws Exception {
        String manager = add("berta", "");
        String anna = add("anna", "");
        patch(anna, "{\"op\": \"replace\", \"value\": {\"active\": false}}");
        assertThat(person(anna).status()).isEqualTo(PersonStatus.LEFT);
        patch(anna, """
                {"op": "replace", "value": {"active": true, "displayName": "Anna N.",
                 "%s": {"department": "Finance", "manager": {"value": "%s"}}}}""".formatted(ENTERPRISE, manager));
        PersonFields now = person(anna);
        assertThat(now.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(now.displayName()).isEqualTo("Anna N.");
        assertThat(now.department()).isEqualTo("Finance");
        assertThat(now.managerId().toString()).isEqualTo(manager);
    }

    @Test
    void deletingIsTheSameDepartureAndErasesNothing() throws Exception {
        String anna = add("anna", "");
        assertThat(call("DELETE", "/Users/" + anna, null).getStatus()).isEqualTo(204);
        assertThat(person(anna).status()).isEqualTo(PersonStatus.LEFT);
        assertThat(person(anna).lastDay()).isEqualTo(time.today());
        assertThat(person(anna).email()).isEqualTo(mail("anna"));
        assertThat(call("GET", "/Users/" + anna, null).getStatus()).isEqualTo(404);
        assertThat(call("DELETE", "/Users/" + anna, null).getStatus()).isEqualTo(404);
        assertThat(read(find("userName eq \"" + mail("anna") + "\""))
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whoComesBackIsTheSamePerson(boolean deleted) throws Exception {
        String anna = add("anna", "");
        if (deleted) {
            call("DELETE", "/Users/" + anna, null);
        } else {
            patch(anna, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
        }
        assertThat(add("anna", "")).isEqualTo(anna);
        assertThat(person(anna).status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    void somebodyWhoIsLeavingKeepsTheirLastDay() throws Exception {
        String anna = add("anna", "");
        var person = people.find(PersonId.of(anna)).orElseThrow();
        keeping.change(
                person.personId(),
                person.version(),
                person.fields()
                        .edit()
                        .status(PersonStatus.LEAVING)
                        .lastDay(time.today().plusDays(9))
                        .build(),
                Cause.edit(null),
                Author.system("HR"));
        patch(anna, "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Anna N.\"}");
        assertThat(person(anna).status()).isEqualTo(PersonStatus.LEAVING);
        assertThat(person(anna).lastDay()).isEqualTo(time.today().plusDays(9));
        patch(anna, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
        assertThat(person(anna).lastDay()).isEqualTo(time.today());
    }

    @Test
    void replacesAndLeavesAloneWhatTheProviderDoesNotSpeakOf() throws Exception {
        String anna = add("anna", ", \"" + ENTERPRISE + "\": {\"department\": \"Sales\"}");
        assertThat(call("PUT", "/Users/" + anna, user("anna", ", \"displayName\": \"Anna N.\""))
                        .getStatus())
                .isEqualTo(200);
        assertThat(person(anna).displayName()).isEqualTo("Anna N.");
        assertThat(person(anna).department()).isEqualTo("Sales");
        String bare = user("anna", "").replace("\"externalId\": \"ext-anna-" + tag + "\", ", "");
        assertThat(read(call("PUT", "/Users/" + anna, bare)).path("externalId").asText())
                .isEqualTo("ext-anna-" + tag);
    }

    @Test
    void changesNothingForWhoReadAnOlderVersion() throws Exception {
        String anna = add("anna", "");
        String read = call("GET", "/Users/" + anna, null).getHeader("ETag");
        assertThat(read).isNotNull();
        patch(anna, "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Anna N.\"}");
        MockHttpServletResponse late = answer(
                withBody(request("PUT", "/Users/" + anna), user("anna", "")).header("If-Match", read));
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(person(anna).displayName()).isEqualTo("Anna N.");
    }

    @Test
    void refusesWhatIsAnothersOrNobodys() throws Exception {
        add("berta", "");
        String anna = add("anna", "");
        assertThat(patched(anna, "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"" + mail("berta") + "\"}")
                        .getStatus())
                .isEqualTo(409);
        assertThat(patched(
                                anna,
                                "{\"op\": \"replace\", \"path\": \"" + ENTERPRISE + ":manager.value\", \"value\": \""
                                        + UUID.randomUUID() + "\"}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(call("GET", "/Users/" + UUID.randomUUID(), null).getStatus()).isEqualTo(404);
        assertThat(call("GET", "/Users/1", null).getStatus()).isEqualTo(404);
        assertThat(call("GET", "/Groups", null).getStatus()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"schemas\": 1}",
                "{\"userName\": {\"a\": 1}}",
                "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"]}"
            })
    void refusesBrokenBodies(String body) throws Exception {
        MockHttpServletResponse answer = call("POST", "/Users", body);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).doesNotContain("Exception", "captaingoldfish");
    }

    @Test
    void refusesHugeAndDeepBodies() throws Exception {
        assertThat(call("POST", "/Users", "x".repeat(300_000)).getStatus()).isEqualTo(413);
        String deep = "{\"schemas\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}";
        assertThat(call("POST", "/Users", deep).getStatus()).isEqualTo(400);
        assertThat(call("PATCH", "/Users/" + add("anna", ""), deep).getStatus()).isEqualTo(400);
    }

    private String add(String name, String more) throws Exception {
        MockHttpServletResponse answer = call("POST", "/Users", user(name, more));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return read(answer).path("id").asText();
    }

    private String user(String name, String more) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%s"], "externalId": "ext-%s-%s", "userName": "%s",
                 "name": {"givenName": "%s", "familyName": "Weber"}, "active": true,
                 "emails": [{"primary": true, "type": "work", "value": "%s"}]%s}""".formatted(
                        ENTERPRISE,
                        name,
                        tag,
                        mail(name),
                        name.substring(0, 1).toUpperCase() + name.substring(1),
                        mail(name),
                        more);
    }

    private String mail(String name) {
        return name + "-" + tag + "@example.org";
    }

    private void patch(String id, String operations) throws Exception {
        MockHttpServletResponse answer = patched(id, operations);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isIn(200, 204);
    }

    private MockHttpServletResponse patched(String id, String operations) throws Exception {
        return call(
                "PATCH",
                "/Users/" + id,
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operations
                        + "]}");
    }

    private MockHttpServletResponse find(String filter) throws Exception {
        return answer(request("GET", "/Users")
                .header("Authorization", "Bearer " + secret)
                .with(one -> {
                    one.setQueryString(
                            "filter=" + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8));
                    return one;
                }));
    }

    private MockHttpServletResponse call(String verb, String address, String body) throws Exception {
        return answer(withBody(request(verb, address), body));
    }

    private MockHttpServletRequestBuilder withBody(MockHttpServletRequestBuilder request, String body) {
        request.header("Authorization", "Bearer " + secret);
        return body == null
                ? request
                : request.contentType("application/scim+json").content(body);
    }

    private static MockHttpServletRequestBuilder request(String verb, String address) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(verb), java.net.URI.create("/scim/v2" + address));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        entities.flush();
        entities.clear();
        return response;
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private PersonFields person(String id) {
        return people.find(PersonId.of(id)).orElseThrow().fields();
    }
}
