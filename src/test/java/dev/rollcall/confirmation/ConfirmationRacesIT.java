package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Links;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that meet each other, and answers that meet the end of the audit, on a real server. */
@ServerTest
class ConfirmationRacesIT {

    private static final int PEOPLE = 40;
    private static final int AT_ONCE = 8;
    private static final Pattern RECEIPT = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    EndingConfirmations ending;

    @Autowired
    TaskService tasks;

    @Autowired
    Links links;

    @Autowired
    CompanyTime time;

    @Autowired
    TestRestTemplate http;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void eachIsEitherAnsweredOrClosedAndNeverBoth() throws Exception {
        ConfirmationRows rows = new ConfirmationRows(jdbc);
        UUID audit = rows.audit("Race", time.today().plusDays(10));
        UUID kind = rows.kind(false);
        List<Asked> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            people.add(asked(rows, audit, kind, "Racer" + n));
        }
        preparing.prepareSome(new AuditId(audit));

        CountDownLatch half = new CountDownLatch(PEOPLE / 2);
        List<Future<HttpStatus>> answers = new ArrayList<>();
        for (Asked one : people) {
            answers.add(threads.submit(() -> {
                HttpStatus status = answer(one, UUID.randomUUID());
                half.countDown();
                return status;
            }));
        }
        half.await();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(ConcurrencyFailureException.class)
                .until(() -> !ending.closeSome(new AuditId(audit)));

        for (int n = 0; n < PEOPLE; n++) {
            Asked one = people.get(n);
            boolean taken = answers.get(n).get() == HttpStatus.OK;
            assertThat(rows.one(
                            "SELECT CONCAT(state, ' ', process_ended) FROM confirmation WHERE person_id = ?",
                            Ids.bytes(one.person())))
                    .isEqualTo(taken ? "CONFIRMED 1" : "NO_ANSWER 1");
            assertThat(rows.one("SELECT COUNT(*) FROM submission WHERE person_id = ?", Ids.bytes(one.person())))
                    .isEqualTo(taken ? "1" : "0");
            assertThat(tasks.createTaskQuery()
                            .taskAssignee(one.person().toString())
                            .count())
                    .isZero();
        }
        assertThat(answers.stream().filter(one -> taken(one))).hasSizeGreaterThanOrEqualTo(PEOPLE / 2);
    }

    @Test
    void thePageSentTwiceAtOnceIsOneAnswerWithOneReceipt() throws Exception {
        ConfirmationRows rows = new ConfirmationRows(jdbc);
        UUID audit = rows.audit("Twice", time.today().plusDays(10));
        Asked one = asked(rows, audit, rows.kind(false), "Twice");
        preparing.prepareSome(new AuditId(audit));
        UUID submission = UUID.randomUUID();

        List<Future<String>> receipts = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            receipts.add(threads.submit(() -> receiptIn(post(one, submission).getBody())));
        }

        String first = receipts.get(0).get();
        for (Future<String> receipt : receipts) {
            assertThat(receipt.get()).isEqualTo(first);
        }
        assertThat(rows.one("SELECT COUNT(*) FROM submission WHERE person_id = ?", Ids.bytes(one.person())))
                .isEqualTo("1");
        assertThat(rows.one("SELECT COUNT(*) FROM verification WHERE asset_id = ?", Ids.bytes(one.asset())))
                .isEqualTo("1");
    }

    @Test
    void twoAnswersAtOnceLeaveOneInForceAndBothInTheEvidence() throws Exception {
        ConfirmationRows rows = new ConfirmationRows(jdbc);
        UUID audit = rows.audit("Both", time.today().plusDays(10));
        Asked one = asked(rows, audit, rows.kind(false), "Both");
        preparing.prepareSome(new AuditId(audit));

        List<Future<String>> answers = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            answers.add(threads.submit(() -> post(one, UUID.randomUUID()).toString()));
        }

        for (Future<String> answer : answers) {
            assertThat(answer.get()).startsWith("<200");
        }
        assertThat(rows.one("SELECT COUNT(*) FROM answer WHERE asset_id = ?", Ids.bytes(one.asset())))
                .isEqualTo("2");
        assertThat(rows.one(
                        "SELECT COUNT(*) FROM answer WHERE asset_id = ? AND superseded = FALSE",
                        Ids.bytes(one.asset())))
                .isEqualTo("1");
        assertThat(rows.one(
                        "SELECT COUNT(*) FROM verification WHERE asset_id = ? AND superseded = FALSE",
                        Ids.bytes(one.asset())))
                .isEqualTo("1");
    }

    private Asked asked(ConfirmationRows rows, UUID audit, UUID kind, String name) {
        UUID person = rows.person(name, null);
        UUID asset = rows.asset(kind, person, "SERIAL-" + name);
        rows.item(audit, asset);
        String token = links.mint(Links.CONFIRM, new PersonId(person), null, Duration.ofDays(5));
        return new Asked(person, asset, token);
    }

    private static boolean taken(Future<HttpStatus> answer) {
        try {
            return answer.get() == HttpStatus.OK;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpStatus answer(Asked one, UUID submission) {
        return HttpStatus.valueOf(post(one, submission).getStatusCode().value());
    }

    private static String receiptIn(String body) {
        Matcher receipt = RECEIPT.matcher(body);
        assertThat(receipt.find()).as(body).isTrue();
        return receipt.group();
    }

    private ResponseEntity<String> post(Asked one, UUID submission) {
        String answers = """
                {"submission": "%s", "data": {"items": [{"itemId": "%s", "answer": "HAVE"}]}}""".formatted(submission, one.asset());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(answers.length());
        return http.postForEntity(
                "/c/" + one.token() + "/answers",
                new HttpEntity<>(answers.getBytes(StandardCharsets.US_ASCII), headers),
                String.class);
    }

    private record Asked(UUID person, UUID asset, String token) {}
}
