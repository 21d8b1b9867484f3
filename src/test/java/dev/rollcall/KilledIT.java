package dev.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The service as a process of its own, on a database of its own, killed while it sends out an audit and again while
 * people answer: nothing is lost and nobody is asked twice.
 */
@ServerTest
class KilledIT {

    private static final int PEOPLE = 60;
    private static final String SECRET = "rollcall_only-for-the-test-that-kills";
    private static final String ENTITY = "Kill GmbH";

    @TempDir
    Path folder;

    @Autowired
    HikariDataSource server;

    private HikariDataSource database;
    private JdbcClient jdbc;
    private ServiceProcess service;

    @BeforeEach
    void aDatabaseOfItsOwn() {
        JdbcClient.create(server).sql("DROP DATABASE IF EXISTS rollcall_killed").update();
        JdbcClient.create(server).sql("CREATE DATABASE rollcall_killed").update();
        database = new HikariDataSource();
        database.setJdbcUrl(server.getJdbcUrl().replaceFirst("/rollcall\\b", "/rollcall_killed"));
        database.setUsername("root");
        database.setMaximumPoolSize(2);
        jdbc = JdbcClient.create(database);
        service = new ServiceProcess(folder, database.getJdbcUrl());
    }

    @AfterEach
    void stop() {
        service.kill();
        database.close();
    }

    @Test
    void losesNothingWhenItIsKilled() throws Exception {
        ApiClient api = new ApiClient(service.start(), SECRET);
        permit();
        String entity = api.post("/entities", Map.of("name", ENTITY, "currency", "EUR"), 201)
                .getString("id");
        api.load(people(), "PEOPLE", entity);
        api.load(assets(), "ASSETS", entity);
        String lead = api.get("/people?q=P001").getString("items[0].id");
        String audit = api.post("/audits", Map.of("name", "Killed", "leadId", lead), 201)
                .getString("id");
        api.settleReadiness(audit);
        api.post("/audits/" + audit + "/start", Map.of(), 200);
        await().atMost(Duration.ofSeconds(60)).until(() -> count("audit_item") > 0);
        service.kill();

        ApiClient again = new ApiClient(service.start(), SECRET);
        again.awaitState(audit, "RUNNING");
        await().atMost(Duration.ofSeconds(90)).until(() -> count("mailbox_message") == PEOPLE);
        assertThat(count("audit_item")).isEqualTo(PEOPLE);
        assertThat(count("confirmation WHERE state = 'OPEN'")).isEqualTo(PEOPLE);
        assertThat(count("ACT_RU_TASK WHERE TASK_DEF_KEY_ = 'userTask_confirmEquipment'"))
                .isEqualTo(PEOPLE);

        CompletableFuture<Void> answers = CompletableFuture.runAsync(() ->
                IntStream.range(1, PEOPLE).forEach(number -> again.answer(audit, "P%03d".formatted(number), "HAVE")));
        await().atMost(Duration.ofSeconds(60)).until(() -> count("confirmation WHERE state = 'CONFIRMED'") > 5);
        service.kill();
        assertThat(answers.handle((done, failure) -> failure).join()).isNotNull();

        ApiClient last = new ApiClient(service.start(), SECRET);
        for (String who : open(audit, last)) {
            last.answer(audit, who, "HAVE");
        }
        last.awaitState(audit, "CLOSED");
        assertThat(count("confirmation WHERE state = 'CONFIRMED'")).isEqualTo(PEOPLE);
        assertThat(count("audit_item WHERE outcome = 'VERIFIED'")).isEqualTo(PEOPLE);
        assertThat(count("ACT_RU_TASK WHERE TASK_DEF_KEY_ = 'userTask_confirmEquipment'"))
                .isZero();
        assertThat(count("ACT_RU_INCIDENT")).isZero();
        assertThat(count("mailbox_message WHERE subject LIKE '%confirm%'")).isLessThanOrEqualTo(PEOPLE);
    }

    private List<String> open(String audit, ApiClient api) {
        return api.get("/audits/" + audit + "/confirmations?state=OPEN&size=200")
                .getList("content.name", String.class);
    }

    private long count(String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Long.class).single();
    }

    private void permit() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("INSERT INTO api_token (id, name, token_hash, scopes, created_at) VALUES (?, 'Kill', ?, ?, NOW())")
                .params(
                        new byte[16],
                        hash,
                        "imports:read imports:write register:read register:write people:read audits:read audits:write"
                                + " answers:read answers:write")
                .update();
    }

    private static String people() {
        StringBuilder file = new StringBuilder("Name;E-mail;Employee number;Department\n");
        for (int n = 0; n < PEOPLE; n++) {
            file.append("P%03d Kill;p%03d@kill.example;K-%03d;Kill\n".formatted(n, n, n));
        }
        return file.toString();
    }

    private static String assets() {
        StringBuilder file = new StringBuilder("Asset tag;Type;Serial number;User;Price\n");
        for (int n = 0; n < PEOPLE; n++) {
            file.append("KILL-%03d;Kill laptop;KILLSERIAL%03d;p%03d@kill.example;900.00\n".formatted(n, n, n));
        }
        return file.toString();
    }
}
