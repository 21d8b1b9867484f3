package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred events, each sent twice, in no order and many at once, on a real server: each takes effect once. */
@ServerTest
class EventsIT {

    private static final int PEOPLE = 50;

    @LocalServerPort
    int port;

    @Autowired
    KeepingSenders senders;

    @Autowired
    EventTypes types;

    @Autowired
    HandlingEvents handling;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> answers = ConcurrentHashMap.newKeySet();

    @Test
    void endInOneStateHoweverTheyCome() throws Exception {
        NewSigningKey key =
                senders.make("EventsIT", types.all(), Actor.system("test")).value();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            events.addAll(List.of(
                    event(i, "joined", "08", "\"name\": \"Storm " + i + "\", \"department\": \"Sales\""),
                    event(i, "changed", "09", "\"changes\": {\"department\": \"Finance\"}"),
                    event(i, "leaving", "10", "\"lastDay\": \"2026-03-31\""),
                    event(i, "left", "11", "\"lastDay\": \"2026-02-28\"")));
        }
        List<String> sent = new ArrayList<>(events);
        sent.addAll(events);
        Collections.shuffle(sent, new Random(7));
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> calls = sent.stream()
                .map(event -> (Callable<Integer>) () -> send(key, event))
                .toList();
        for (Future<Integer> status : many.invokeAll(calls)) {
            assertThat(status.get()).isEqualTo(202);
        }
        many.shutdown();

        assertThat(answers).hasSize(4 * PEOPLE);
        assertThat(count("SELECT COUNT(*) FROM received_event e WHERE e.sender_id = :sender", key))
                .isEqualTo(4 * PEOPLE);
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            handling.handleDue();
            assertThat(count(
                            "SELECT COUNT(*) FROM received_event e WHERE e.sender_id = :sender AND e.state = 'HANDLED'",
                            key))
                    .isEqualTo(4 * PEOPLE);
        });
        assertThat(jdbc.sql("SELECT DISTINCT CONCAT(department, ' ', status, ' ', last_day) FROM person"
                                + " WHERE employee_number LIKE 'STORM-%'")
                        .query(String.class)
                        .list())
                .containsExactly("Finance LEFT 2026-02-28");
        assertThat(count("SELECT COUNT(*) FROM person WHERE employee_number LIKE 'STORM-%'", key))
                .isEqualTo(PEOPLE);
    }

    private static String event(int person, String type, String hour, String data) {
        return Sending.event(
                "storm-" + person + "-" + type,
                "person." + type,
                "2026-01-02T" + hour + ":00:00Z",
                "{\"person\": {\"employeeNumber\": \"STORM-" + person + "\"}, " + data + "}");
    }

    private int send(NewSigningKey key, String event) throws Exception {
        byte[] body = Sending.bytes(event);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofByteArray(body));
        Sending.signed(key.secret(), "message-" + event.hashCode(), clock.instant(), body)
                .forEach((name, values) -> request.header(name, values.get(0)));
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        answers.add(answer.body());
        return answer.statusCode();
    }

    private long count(String sql, NewSigningKey key) {
        return jdbc.sql(sql)
                .param("sender", Ids.bytes(key.sender().value()))
                .query(Long.class)
                .single();
    }
}
