package dev.rollcall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Another program that runs audits by the API, with a token. */
final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port;
    private final String secret;

    ApiClient(int port, String secret) {
        this.port = port;
        this.secret = secret;
    }

    /** Imports a file, all of whose rows are new, and waits until it is applied. */
    void load(String file, String subject, String entity) {
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

    /** Accepts every weakness, so that the audit can be started. */
    void settleReadiness(String audit) {
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

    /** Gives one answer for all that a person is asked about, and sends it twice, as a shaky line would. */
    void answer(String audit, String who, String answer) {
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

    /** Completes the one open task of the audit itself. */
    void complete(String audit) {
        String task = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/tasks?subject=" + audit).getList("content.task.id", String.class),
                        found -> !found.isEmpty())
                .get(0);
        post("/tasks/" + task + "/complete", Map.of("confirmed", true, "note", ""), 200);
    }

    void awaitState(String audit, String state) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> get("/audits/" + audit).getString("state"), state::equals);
    }

    private String awaitImport(String id, String... states) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/imports/" + id).getString("state"), Set.of(states)::contains);
    }

    JsonPath get(String path) {
        return as().get(path).then().statusCode(200).extract().jsonPath();
    }

    JsonPath post(String path, Map<String, ?> body, int status) {
        return as().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    void put(String path, Map<String, ?> body, int status) {
        as().contentType(ContentType.JSON).body(body).put(path).then().statusCode(status);
    }

    void delete(String path) {
        as().delete(path).then().statusCode(204);
    }

    private RequestSpecification as() {
        return given().port(port).basePath("/api/v1").header("Authorization", "Bearer " + secret);
    }
}
