package dev.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiScopes;
import dev.rollcall.access.ApiTokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
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
            API-0005;Api screen;APISERIAL5;;Api lab;100.00
            """;

    @LocalServerPort
    int port;

    @Autowired
    ApiTokens tokens;

    private ApiClient api;

    @BeforeEach
    void aToken() {
        api = withToken("Runs the audit");
    }

    private ApiClient withToken(String name) {
        return new ApiClient(
                port,
                tokens.create(name, Set.copyOf(ApiScopes.all()), null, Actor.system("test"))
                        .value()
                        .secret());
    }

    @Test
    void runsAnAuditFromTheFirstFileToTheReport() {
        String entity = api.post("/entities", Map.of("name", "Api GmbH", "currency", "EUR"), 201)
                .getString("id");
        api.load(PEOPLE, "PEOPLE", entity);
        api.load(PLACES, "LOCATIONS", entity);
        api.load(ASSETS, "ASSETS", entity);

        String audit = draft(entity);
        prepare(audit);
        api.settleReadiness(audit);
        api.post("/audits/" + audit + "/start", Map.of(), 200);
        api.awaitState(audit, "RUNNING");

        excludeTheSpareScreen(audit);
        remind(audit, "ada");
        api.answer(audit, "ada", "HAVE");
        api.answer(audit, "bea", "NOT_HERE");
        countTheLab(audit);
        api.awaitState(audit, "IN_REVIEW");

        settleFindings(audit);
        askTheOwner(audit);
        api.complete(audit);
        refusesToApproveWhatItSaw(audit);
        api = withToken("Approves");
        approve(audit);
        api.complete(audit);
        api.awaitState(audit, "CLOSED");

        JsonPath report = api.get("/audits/" + audit + "/report");
        assertThat(report.getInt("scope")).isEqualTo(5);
        assertThat(report.getList("outcomes.count", Integer.class))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(5));
        assertThat(report.getFloat("money")).isEqualTo(3010f);
        JsonPath lost = api.get("/assets?q=API-0002");
        assertThat(lost.getString("items[0].status")).isEqualTo("MISSING");
        theEvidenceIsWhole(audit, lost.getString("items[0].id"));
    }

    private String draft(String entity) {
        Map<String, Object> scope = Map.of(
                "match",
                "ALL",
                "conditions",
                List.of(Map.of("field", "ENTITY", "is", "IS", "text", entity)),
                "groups",
                List.of());
        String lead = api.get("/people?q=ada").getString("items[0].id");
        return api.post("/audits", Map.of("name", "Audit by API", "leadId", lead, "scope", scope), 201)
                .getString("id");
    }

    /** What the pages of a draft do: count the scope, announce, note who is away. */
    private void prepare(String audit) {
        JsonPath ahead = api.get("/audits/" + audit + "/scope/preview");
        assertThat(ahead.getInt("ahead.assets")).isEqualTo(5);
        assertThat(ahead.getInt("ahead.people")).isEqualTo(2);
        assertThat(ahead.getInt("ahead.rooms")).isEqualTo(1);
        int version = api.get("/audits/" + audit).getInt("version");
        api.put(
                "/audits/" + audit + "/announcement",
                Map.of("announcement", "We count what we own", "version", version),
                200);
        String bea = api.get("/people?q=bea").getString("items[0].id");
        String absence = api.post(
                        "/people/" + bea + "/absences", Map.of("firstDay", "2020-01-01", "lastDay", "2020-01-03"), 201)
                .getString("id");
        api.delete("/people/" + bea + "/absences/" + absence);
    }

    private void excludeTheSpareScreen(String audit) {
        String spare = api.get("/assets?q=API-0005").getString("items[0].id");
        api.post("/audits/" + audit + "/items/" + spare + "/exclude", Map.of("reason", "Sold meanwhile"), 204);
    }

    private void remind(String audit, String who) {
        String path = "/audits/" + audit + "/confirmations?q=" + who;
        String id = await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get(path).getList("content.id", String.class), found -> !found.isEmpty())
                .get(0);
        api.post("/audits/" + audit + "/confirmations/" + id + "/reminder", Map.of(), 202);
        assertThat(api.get("/audits/" + audit + "/answers/slips").getInt("slips"))
                .isZero();
    }

    private void askTheOwner(String audit) {
        api.post("/audits/" + audit + "/corrections/ask", Map.of("email", "bea@api.example"), 204);
    }

    private void countTheLab(String audit) {
        String count = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/audits/" + audit + "/counts").getList("content.id", String.class),
                        found -> !found.isEmpty())
                .get(0);
        for (String code : List.of("api0003", "API-0004", "API-9999")) {
            api.post(
                    "/counts/" + count + "/scans",
                    Map.of("clientId", UUID.randomUUID().toString(), "code", code),
                    200);
        }
        assertThat(api.get("/counts/" + count).getList("unseen")).hasSizeLessThan(2);
        long stranger = api.get("/counts/" + count).getLong("scans.find { it.code == 'API-9999' }.id");
        api.delete("/counts/" + count + "/scans/" + stranger);
        api.post(
                "/counts/" + count + "/scans",
                Map.of("clientId", UUID.randomUUID().toString(), "code", "API-9999"),
                200);
        api.post("/counts/" + count + "/finish", Map.of("note", "All seen"), 200);
    }

    private void settleFindings(String audit) {
        JsonPath findings = api.get("/audits/" + audit + "/findings?state=OPEN");
        assertThat(findings.getList("content")).isNotEmpty();
        for (String id : findings.getList("content.id", String.class)) {
            api.post(
                    "/findings/" + id + "/settle",
                    Map.of("resolution", "CORRECT_REGISTER", "reason", "The evidence is clear"),
                    200);
        }
        assertThat(api.get("/audits/" + audit + "/findings?state=OPEN").getList("content"))
                .isEmpty();
    }

    private void refusesToApproveWhatItSaw(String audit) {
        List<String> scanned = api.get("/audits/" + audit + "/corrections?state=PROPOSED")
                .getList("content.findAll { it.proposerName == 'Runs the audit' }.id", String.class);
        assertThat(scanned).isNotEmpty();
        api.post("/corrections/" + scanned.get(0) + "/approve", Map.of("reason", "Mine"), 422);
    }

    private void theEvidenceIsWhole(String audit, String lost) {
        JsonPath check = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/audits/" + audit + "/evidence/check"),
                        one -> one.getLong("unsealed") == 0 && one.getLong("rows") > 0);
        assertThat(check.getList("breaks")).isEmpty();
        assertThat(check.getBoolean("intact")).isTrue();
        assertThat(check.getLong("compared")).isPositive();
        assertThat(api.get("/audits/" + audit + "/evidence/items/" + lost).getList("kind", String.class))
                .containsSubsequence(
                        "AUDIT_STARTED",
                        "ITEM_EXPECTED",
                        "ASKED",
                        "ANSWERED",
                        "OUTCOME_DECIDED",
                        "FINDING_OPENED",
                        "FINDING_SETTLED",
                        "CORRECTION_PROPOSED",
                        "CORRECTION_APPROVED",
                        "CORRECTION_APPLIED",
                        "AUDIT_CLOSED");
    }

    private void approve(String audit) {
        List<String> ids =
                api.get("/audits/" + audit + "/corrections?state=PROPOSED").getList("content.id", String.class);
        assertThat(ids).isNotEmpty();
        api.post(
                "/audits/" + audit + "/corrections/decide",
                Map.of("ids", ids, "verdict", "APPROVE", "reason", "Checked"),
                200);
    }
}
