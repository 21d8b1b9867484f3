package dev.rollcall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiScopes;
import dev.rollcall.access.ApiTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An audit from the first imported file to the report, by nothing but the API and one token. */
@ServerTest
class AuditByApiIT {

    private static final String PEOPLE = """
            Name;E-mail;Employee number;Department
            Ada Api;ada@api.example;API-1;Api research
            Bea Api;bea@api.example;API-2;Api research
            """;
    private static final String PLACES = """
            Name;Type;Parent
            Api site;Site;
            Api lab;Room;Api site
            """;
    private static final String ASSETS = """
            Asset tag;Type;Serial number;User;Location;Price
            API-0001;Api laptop;APISERIAL1;ada@api.example;;1200.00
            API-0002;Api laptop;APISERIAL2;bea@api.example;;1300.00
            API-0003;Api screen;APISERIAL3;;Api lab;200.00
            API-0004;Api screen;APISERIAL4;;Api lab;210.00
            """;

    @LocalServerPort
    int port;

    @Autowired
    ApiTokens tokens;

    private String secret;

    @BeforeEach
    void aToken() {
        secret = token("Runs the audit");
    }

    private String token(String name) {
        return tokens.create(name, Set.copyOf(ApiScopes.all()), null, Actor.system("test"))
                .value()
                .secret();
    }

    @Test
    void runsAnAuditFromTheFirstFileToTheReport() {
        String entity = post("/entities", Map.of("name", "Api GmbH", "currency", "EUR"), 201)
                .getString("id");
        load(PEOPLE, "PEOPLE", entity);
        load(PLACES, "LOCATIONS", entity);
        load(ASSETS, "ASSETS", entity);

        String audit = draft(entity);
        settleReadiness(audit);
        post("/audits/" + audit + "/start", Map.of(), 200);
        awaitState(audit, "RUNNING");

        answer(audit, "ada", "HAVE");
        answer(audit, "bea", "NOT_HERE");
        countTheLab(audit);
        awaitState(audit, "IN_REVIEW");

        settleFindings(audit);
        complete(audit);
        refusesToApproveWhatItSaw(audit);
        secret = token("Approves");
        approve(audit);
        complete(audit);
        awaitState(audit, "CLOSED");

        JsonPath report = get("/audits/" + audit + "/report");
        assertThat(report.getInt("scope")).isEqualTo(4);
        assertThat(report.getList("outcomes.count", Integer.class))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(4));
        assertThat(report.getFloat("money")).isEqualTo(2910f);
        JsonPath lost = get("/assets?q=API-0002");
        assertThat(lost.getString("items[0].status")).isEqualTo("MISSING");
    }

    private void load(String file, String subject, String entity) {
        JsonPath run = as().multiPart("file", subject + ".csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("entity", entity)
                .multiPart("what", subject)
                .post("/imports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = run.getString("id");
        String state = awaitImport(id, "QUESTION", "PREVIEW");
        if (state.equals("QUESTION")) {
            Map<String, Object> meanings = get("/imports/" + id).getMap("meanings");
            post("/imports/" + id + "/mapping", Map.of("columns", meanings), 200);
            awaitImport(id, "PREVIEW");
        }
        JsonPath preview = get("/imports/" + id);
        assertThat(preview.getInt("counts.NEW")).isEqualTo(preview.getInt("rowsTotal"));
        post("/imports/" + id + "/confirm", Map.of("decision", "APPLY", "mode", "ALL_OR_NOTHING"), 200);
        awaitImport(id, "APPLIED");
    }

    private String draft(String entity) {
        Map<String, Object> scope = Map.of(
                "match",
                "ALL",
                "conditions",
                List.of(Map.of("field", "ENTITY", "is", "IS", "text", entity)),
                "groups",
                List.of());
        String lead = get("/people?q=ada").getString("items[0].id");
        return post("/audits", Map.of("name", "Audit by API", "leadId", lead, "scope", scope), 201)
                .getString("id");
    }

    private void settleReadiness(String audit) {
        JsonPath readiness = get("/audits/" + audit + "/readiness");
        for (String weakness : readiness.getList("points.findAll { it.open }.weakness", String.class)) {
            as().contentType(ContentType.JSON)
                    .body(Map.of("reason", "Known"))
                    .put("/audits/" + audit + "/readiness/" + weakness + "/acceptance")
                    .then()
                    .statusCode(200);
        }
        assertThat(get("/audits/" + audit + "/readiness").getString("obstacle")).isNull();
    }

    private void answer(String audit, String who, String answer) {
        String path = "/audits/" + audit + "/confirmations?q=" + who;
        List<String> ids = await().atMost(Duration.ofSeconds(60))
                .until(() -> get(path).getList("content.id", String.class), found -> !found.isEmpty());
        String page = "/confirmations/" + ids.get(0) + "/answers";
        List<Map<String, Object>> items = new ArrayList<>();
        for (Map<String, Object> item : get(page).<Map<String, Object>>getList("items")) {
            item.put("answer", answer);
            if (answer.equals("NOT_HERE")) {
                item.put("where", "NEVER_HAD");
            }
            items.add(item);
        }
        Map<String, Object> sent =
                Map.of("submission", UUID.randomUUID().toString(), "data", Map.of("items", items, "others", List.of()));
        String receipt = as().contentType(ContentType.JSON)
                .body(sent)
                .post(page)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
        String again = as().contentType(ContentType.JSON)
                .body(sent)
                .post(page)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
        assertThat(again).isEqualTo(receipt);
    }

    private void countTheLab(String audit) {
        String count = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/audits/" + audit + "/counts").getList("content.id", String.class),
                        found -> !found.isEmpty())
                .get(0);
        for (String code : List.of("api0003", "API-0004", "API-9999")) {
            post(
                    "/counts/" + count + "/scans",
                    Map.of("clientId", UUID.randomUUID().toString(), "code", code),
                    200);
        }
        post("/counts/" + count + "/finish", Map.of("note", "All seen"), 200);
    }

    private void settleFindings(String audit) {
        JsonPath findings = get("/audits/" + audit + "/findings?state=OPEN");
        assertThat(findings.getList("content")).isNotEmpty();
        for (String id : findings.getList("content.id", String.class)) {
            post(
                    "/findings/" + id + "/settle",
                    Map.of("resolution", "CORRECT_REGISTER", "reason", "The evidence is clear"),
                    200);
        }
        assertThat(get("/audits/" + audit + "/findings?state=OPEN").getList("content"))
                .isEmpty();
    }

    private void refusesToApproveWhatItSaw(String audit) {
        List<String> scanned = get("/audits/" + audit + "/corrections?state=PROPOSED")
                .getList("content.findAll { it.proposerName == 'Runs the audit' }.id", String.class);
        assertThat(scanned).isNotEmpty();
        post("/corrections/" + scanned.get(0) + "/approve", Map.of("reason", "Mine"), 422);
    }

    private void approve(String audit) {
        List<String> ids =
                get("/audits/" + audit + "/corrections?state=PROPOSED").getList("content.id", String.class);
        assertThat(ids).isNotEmpty();
        post(
                "/audits/" + audit + "/corrections/decide",
                Map.of("ids", ids, "verdict", "APPROVE", "reason", "Checked"),
                200);
    }

    private void complete(String audit) {
        String task = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/tasks?subject=" + audit).getList("content.task.id", String.class),
                        found -> !found.isEmpty())
                .get(0);
        post("/tasks/" + task + "/complete", Map.of("confirmed", true, "note", ""), 200);
    }

    private void awaitState(String audit, String state) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> get("/audits/" + audit).getString("state"), state::equals);
    }

    private String awaitImport(String id, String... states) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/imports/" + id).getString("state"), Set.of(states)::contains);
    }

    private JsonPath get(String path) {
        return as().get(path).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath post(String path, Map<String, ?> body, int status) {
        return as().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private RequestSpecification as() {
        return given().port(port).basePath("/api/v1").header("Authorization", "Bearer " + secret);
    }
}
