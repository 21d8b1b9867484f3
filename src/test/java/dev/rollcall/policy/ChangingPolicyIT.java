package dev.rollcall.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.ServerTest;
import dev.rollcall.access.AccountFields;
import dev.rollcall.access.AccountId;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.access.Role;
import dev.rollcall.confirmation.ConfirmationRows;
import dev.rollcall.policy.table.ShippedTables;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.DecisionsInForce;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change of policy from the uploaded file to the table in force and back, by three administrators on a real server. */
@ServerTest
class ChangingPolicyIT {

    private static final Map<String, Object> AT_45 = Map.of("share", 45, "lastWorkingDay", false, "hasManager", true);

    @LocalServerPort
    int port;

    @Autowired
    ApiTokens tokens;

    @Autowired
    KeepingAccounts accounts;

    @Autowired
    DecisionsInForce inForce;

    @Autowired
    JdbcClient jdbc;

    @Test
    void carriesAChangeFromTheFileToTheTableInForceAndBack() throws Exception {
        String ada = administrator("Ada Policy");
        String ben = administrator("Ben Policy");
        String cem = administrator("Cem Policy");
        UUID running = runningAudit();
        String before = inForce.definitions().get("chase-step");
        inForce.evaluateFor(running, "chase-step", AT_45, running);
        refusesAHostileFile(ada);

        String proposal = propose(ada);
        JsonPath seen = get(ada, proposal + "?audit=" + running);
        assertThat(seen.getInt("trial.different")).isEqualTo(1);
        assertThat(seen.getString("trial.examples.content[0].href")).isEqualTo("/audits/" + running);

        assertThat(decide(ada, proposal, before)).isEqualTo(422);
        List<Integer> answers = atOnce(() -> decide(ben, proposal, before), () -> decide(cem, proposal, before));

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
        String changed = inForce.definitions().get("chase-step");
        try {
            assertThat(changed).isNotEqualTo(before);
            assertThat(inForce.evaluateFor(running, "chase-step", AT_45, running)
                            .outputs())
                    .containsEntry("step", "NONE");
            UUID later = runningAudit();
            assertThat(inForce.evaluateFor(later, "chase-step", AT_45, later).outputs())
                    .containsEntry("step", "REMIND");
        } finally {
            goBack(ben, ada, changed);
        }
        assertThat(inForce.definitions()).containsEntry("chase-step", before);
        assertThat(get(ada, "").getList("definitionId").subList(0, 3)).containsExactly(before, changed, before);
    }

    private void refusesAHostileFile(String who) {
        String bomb = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";
        as(who).multiPart("file", "chase-step.dmn", bomb.getBytes(StandardCharsets.UTF_8), "text/xml")
                .multiPart("reason", "Try")
                .post("/proposals")
                .then()
                .statusCode(422);
    }

    private String propose(String who) {
        return "/proposals/"
                + as(who).multiPart(
                                "file",
                                "chase-step.dmn",
                                ShippedTables.earlierReminders().getBytes(StandardCharsets.UTF_8),
                                "text/xml")
                        .multiPart("reason", "Half is too late")
                        .post("/proposals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("id");
    }

    private int decide(String who, String proposal, String seen) {
        return as(who).contentType(ContentType.JSON)
                .body(Map.of("comparedWith", seen, "reason", "Agreed"))
                .post(proposal + "/in-force")
                .statusCode();
    }

    private void goBack(String proposer, String second, String seen) {
        String id = as(proposer)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Too many mails"))
                .post("/versions/1/proposals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(decide(second, "/proposals/" + id, seen)).isEqualTo(200);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        CyclicBarrier start = new CyclicBarrier(calls.length);
        try {
            return threads
                    .invokeAll(Stream.of(calls)
                            .map(call -> (Callable<Integer>) () -> {
                                start.await();
                                return call.call();
                            })
                            .toList())
                    .stream()
                    .map(ChangingPolicyIT::result)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int result(Future<Integer> done) {
        try {
            return done.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private UUID runningAudit() {
        UUID audit = new ConfirmationRows(jdbc).audit("Policy", LocalDate.of(2026, 6, 1));
        jdbc.sql("INSERT INTO audit_decision (audit_id, decision_key, definition_id)"
                        + " SELECT ?, decision_key, definition_id FROM decision_in_force")
                .param(Ids.bytes(audit))
                .update();
        return audit;
    }

    private String administrator(String name) {
        AccountId id = accounts.add(
                        name.toLowerCase().replace(' ', '.') + "-it",
                        new AccountFields(name, Set.of(Role.ADMIN), null, null, null, null),
                        Actor.system("test"))
                .value()
                .id();
        Actor maker = new Actor(id.value(), null, null, name, Set.of(Role.ADMIN), null, Set.of());
        return tokens.create("Policy", Set.of("policies:read", "policies:write"), null, maker)
                .value()
                .secret();
    }

    private JsonPath get(String who, String path) {
        return as(who).get(path).then().statusCode(200).extract().jsonPath();
    }

    private RequestSpecification as(String secret) {
        return given().port(port).basePath("/api/v1/decisions/chase-step").header("Authorization", "Bearer " + secret);
    }
}
