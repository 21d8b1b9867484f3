package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.calendar.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class EventsInWebTest {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String LEFT = "{\"person\": {\"employeeNumber\": \"E-1\"}, \"lastDay\": \"2026-01-31\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private KeepingSenders senders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final Actor admin = Actor.system("Admin");
    private final String address = "2001:db8::" + UUID.randomUUID();
    private NewSigningKey key;

    @BeforeEach
    void makeSender() {
        key = senders.make("HR", List.of("dev.rollcall.person.left", "dev.rollcall.person.joined"), admin)
                .value();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void storesAStructuredEventBeforeItAnswers() throws Exception {
        MockHttpServletResponse answer = send("m1", Sending.event("1", "person.left", "2026-01-31T18:00:00Z", LEFT));
        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(answer.getContentAsString()).contains("\"id\":\"1\"", "receivedAt");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void storesABinaryEvent() throws Exception {
        HttpHeaders headers = binary("1");
        headers.set("ce-subject", "Anna%20Weber");
        assertThat(send(LEFT, headers).getStatus()).isEqualTo(202);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void answersTheSameIdAsTheFirstTimeAndDoesNothing() throws Exception {
        String body = Sending.event("1", "person.left", "2026-01-31T18:00:00Z", LEFT);
        MockHttpServletResponse first = send("m1", body);
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(3)));
        MockHttpServletResponse sentAgain = send("m1", body);
        MockHttpServletResponse sameEvent = send("m2", body);
        MockHttpServletResponse sameMessage =
                send("m1", Sending.event("2", "person.left", "2026-01-31T18:00:00Z", LEFT));
        for (MockHttpServletResponse again : List.of(sentAgain, sameEvent, sameMessage)) {
            assertThat(again.getStatus()).isEqualTo(202);
            assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        }
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void takesIdsThatDifferInCaseForTwo() throws Exception {
        send("Ma", Sending.event("a", "person.left", "2026-01-31T18:00:00Z", LEFT));
        send("ma", Sending.event("A", "person.left", "2026-01-31T18:00:00Z", LEFT));
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void forgetsAnIdAfterThirtyDays() throws Exception {
        send("m1", Sending.event("1", "person.left", "2026-01-31T18:00:00Z", LEFT));
        jdbc.sql("UPDATE received_event SET state = 'HANDLED'").update();
        forgetAfter(Duration.ofDays(29));
        assertThat(events()).isEqualTo(1);
        forgetAfter(Duration.ofDays(31));
        assertThat(events()).isZero();
    }

    @Test
    void takesAnyKeyInUseAndNoneThatIsRevoked() throws Exception {
        NewSigningKey next = senders.addKey(key.sender(), admin).value();
        assertThat(send(key.secret(), "m1", valid("1"))).isEqualTo(202);
        assertThat(send(next.secret(), "m2", valid("2"))).isEqualTo(202);
        senders.revoke(key.sender(), key.id(), admin);
        assertThat(send(key.secret(), "m3", valid("3"))).isEqualTo(401);
        assertThat(send(next.secret(), "m4", valid("4"))).isEqualTo(202);
        senders.stop(key.sender(), admin);
        assertThat(send(next.secret(), "m5", valid("5"))).isEqualTo(401);
    }

    @Test
    void refusesWhatWasChangedOnTheWay() throws Exception {
        HttpHeaders headers = Sending.signed(key.secret(), "m1", clock.instant(), Sending.bytes(valid("1")));
        headers.set("Content-Type", STRUCTURED);
        assertThat(answer(Sending.bytes(valid("2")), headers).getStatus()).isEqualTo(401);
        headers.set("webhook-id", "m2");
        assertThat(answer(Sending.bytes(valid("1")), headers).getStatus()).isEqualTo(401);
        assertThat(answer(Sending.bytes(valid("1")), new HttpHeaders()).getStatus())
                .isEqualTo(401);
        assertThat(events()).isZero();
    }

    @Test
    void refusesAnOldOrEarlyTimestamp() throws Exception {
        for (long off : new long[] {-301, 301}) {
            byte[] body = Sending.bytes(valid("1"));
            HttpHeaders headers =
                    Sending.signed(key.secret(), "m" + off, clock.instant().plusSeconds(off), body);
            headers.set("Content-Type", STRUCTURED);
            MockHttpServletResponse answer = answer(body, headers);
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentAsString()).contains("five minutes");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422 | type is not known | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.nothing','time':'2026-01-01T00:00:00Z','data':{}}",
                "422 | may not send | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.device.seen','time':'2026-01-01T00:00:00Z','data':{'device':{'tag':'T'}}}",
                "422 | specversion | {'specversion':'0.3','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2026-01-01T00:00:00Z','data':{}}",
                "422 | time | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','data':{}}",
                "422 | time | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2026-13-01T00:00:00Z','data':{}}",
                "422 | lies ahead | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2999-01-01T00:00:00Z','data':{'person':{'email':'a@b'},'lastDay':'2026-01-31'}}",
                "422 | lastDay | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2026-01-01T00:00:00Z','data':{'person':{'email':'a@b'}}}",
                "422 | email | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2026-01-01T00:00:00Z','data':{'person':{'email':'c@d\\u0000'},'lastDay':'2026-01-31'}}",
                "422 | lastDay | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2026-01-01T00:00:00Z','data':{'person':{'email':'a@b'},'lastDay':'0001-01-31'}}",
                "422 | salary | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2026-01-01T00:00:00Z','data':{'person':{'email':'a@b'},'lastDay':'2026-01-31','salary':1}}",
                "422 | lastDay | {'specversion':'1.0','id':'1','source':'hr','type':'dev.rollcall.person.left','time':'2026-01-01T00:00:00Z','data':{'person':{'email':'a@b'},'lastDay':'2026-02-30'}}",
                "422 | CloudEvent | ['not an object']",
                "400 | not JSON | {'specversion':'1.0'",
                "400 | not JSON | {'id':'1','id':'2'}",
                "400 | not JSON | {} {}",
                "422 | CloudEvent | ``"
            })
    void refusesWithAReasonAndKeepsItNowhereButInTheLog(int status, String reason, String body) throws Exception {
        MockHttpServletResponse answer = send("m1", body.replace('\'', '"'));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains(reason);
        assertThat(events()).isZero();
        assertThat(jdbc.sql("SELECT reason FROM event_refusal ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains(reason)
                .doesNotContain("a@b");
    }

    @Test
    void refusesHostileBodies() throws Exception {
        String deep = "{\"specversion\":\"1.0\",\"data\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThat(send("m1", deep).getStatus()).isEqualTo(400);
        assertThat(send("m2", "x".repeat(Message.MOST_BYTES + 1)).getStatus()).isEqualTo(413);
        byte[] latin1 = {'{', '"', (byte) 0xE4, '"', '}'};
        HttpHeaders headers = Sending.signed(key.secret(), "m3", clock.instant(), latin1);
        headers.set("Content-Type", STRUCTURED);
        assertThat(answer(latin1, headers).getStatus()).isEqualTo(400);
        HttpHeaders twice = binary("1");
        twice.add("ce-id", "2");
        assertThat(send(LEFT, twice).getStatus()).isEqualTo(422);
        assertThat(events()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/cloudevents-batch+json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/cloudevents+json; charset=iso-8859-1"
    })
    void refusesOtherKindsOfContent(String type) throws Exception {
        HttpHeaders headers = Sending.signed(key.secret(), "m1", clock.instant(), Sending.bytes(valid("1")));
        headers.set("Content-Type", type);
        assertThat(answer(Sending.bytes(valid("1")), headers).getStatus()).isEqualTo(415);
    }

    @Test
    void slowsDownStrangersWithoutFillingTheLog() throws Exception {
        int logged = 0;
        for (int i = 0; i < 100; i++) {
            int status = answer(Sending.bytes("{}"), new HttpHeaders()).getStatus();
            logged += status == 401 ? 1 : 0;
            assertThat(status).isEqualTo(i < 60 ? 401 : 429);
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM event_refusal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(logged);
    }

    @Test
    void keepsNoMoreRefusalsThanItsBound(@Autowired Refusals refusals) {
        for (int i = 0; i < 5; i++) {
            refusals.note(null, new Receipt.Refused(400, "No " + i));
        }
        jdbc.sql("UPDATE event_refusal SET id = id + " + Refusals.MOST + " WHERE reason IN ('No 3', 'No 4')")
                .update();
        refusals.forgetOld();
        assertThat(refusals.page(0, 50).getContent())
                .extracting(Refusals.Line::reason)
                .contains("No 4", "No 3")
                .doesNotContain("No 0");
    }

    private String valid(String id) {
        return Sending.event(id, "person.left", "2026-01-31T18:00:00Z", LEFT);
    }

    private int send(String secret, String messageId, String body) throws Exception {
        HttpHeaders headers = Sending.signed(secret, messageId, clock.instant(), Sending.bytes(body));
        headers.set("Content-Type", STRUCTURED);
        return answer(Sending.bytes(body), headers).getStatus();
    }

    private MockHttpServletResponse send(String messageId, String body) throws Exception {
        HttpHeaders headers = Sending.signed(key.secret(), messageId, clock.instant(), Sending.bytes(body));
        headers.set("Content-Type", STRUCTURED);
        return answer(Sending.bytes(body), headers);
    }

    private MockHttpServletResponse send(String body, HttpHeaders binary) throws Exception {
        binary.putAll(Sending.signed(key.secret(), "b1", clock.instant(), Sending.bytes(body)));
        return answer(Sending.bytes(body), binary);
    }

    private static HttpHeaders binary(String id) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Type", "application/json; charset=utf-8");
        headers.set("ce-specversion", "1.0");
        headers.set("ce-id", id);
        headers.set("ce-source", "hr");
        headers.set("ce-type", "dev.rollcall.person.left");
        headers.set("ce-time", "2026-01-31T18:00:00Z");
        return headers;
    }

    private MockHttpServletResponse answer(byte[] body, HttpHeaders headers) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/v1/events")
                .content(body)
                .headers(headers)
                .with(one -> {
                    one.setRemoteAddr(address);
                    return one;
                });
        return mvc.perform(request).andReturn().getResponse();
    }

    private void forgetAfter(Duration time) {
        clock.moveTo(Instant.now().plus(time));
        forgetting.forgetOld();
    }

    @Autowired
    private HandlingEvents forgetting;

    private int events() {
        return jdbc.sql("SELECT COUNT(*) FROM received_event")
                .query(Integer.class)
                .single();
    }
}
