package dev.rollcall.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rollcall.WebTest;
import dev.rollcall.access.BaseAddress;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@WebTest
class DispatchingMailsWebTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxRows rows;

    @Autowired
    private RenderingMails rendering;

    @Autowired
    private People people;

    @Autowired
    private KeepingPeople keeping;

    @Autowired
    private BaseAddress base;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EntityManager entities;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        jdbc.sql("DELETE FROM outbox").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.reset();
    }

    @Test
    void sendsOnceInHtmlAndPlainTextAsAnAutomaticMail() throws Exception {
        queue("test:once", "anna@example.com");
        queue("test:once", "anna@example.com");

        DispatchingMails dispatching = dispatching(server.getSmtp().getPort());
        dispatching.dispatchDue();
        dispatching.dispatchDue();

        assertThat(state("test:once")).isEqualTo("SENT");
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Test: Autumn audit");
        assertThat(received[0].getReplyTo()[0]).hasToString("help@example.com");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getMessageID()).matches("<[0-9a-f-]{36}@localhost>");
        assertThat(GreenMailUtil.getWholeMessage(received[0])).contains("text/plain", "text/html", "Please look");
    }

    @Test
    void triesAgainWithTheSameMessageIdAfterATemporaryRefusal() throws Exception {
        queue("test:greylisted", "anna@example.com");
        try (FakeMailServer busy = new FakeMailServer("450 try later")) {
            dispatching(busy.port()).dispatchDue();
        }
        assertThat(state("test:greylisted")).isEqualTo("PENDING");
        assertThat(failure("test:greylisted")).contains("450");

        dispatching(server.getSmtp().getPort()).dispatchDue();
        assertThat(state("test:greylisted")).as("the pause is not over").isEqualTo("PENDING");

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        dispatching(server.getSmtp().getPort()).dispatchDue();
        assertThat(state("test:greylisted")).isEqualTo("SENT");
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(jdbc.sql("SELECT message_id FROM outbox WHERE text_key = 'test:greylisted'")
                        .query(String.class)
                        .single());
    }

    @Test
    void showsAPermanentRefusalAndDoesNotTryAgain() throws Exception {
        queue("test:unknown", "nobody@example.com");
        try (FakeMailServer strict = new FakeMailServer("550 no such user")) {
            dispatching(strict.port()).dispatchDue();
        }
        assertThat(state("test:unknown")).isEqualTo("FAILED");
        assertThat(failure("test:unknown")).contains("550");
    }

    @Test
    void waitsForAMailServerThatCannotBeReached() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        queue("test:down", "anna@example.com");
        dispatching(closed).dispatchDue();
        assertThat(state("test:down")).isEqualTo("PENDING");
        assertThat(failure("test:down")).contains("could not be reached");
    }

    @Test
    void failsWhereTheRecipientHasNoAddress() {
        queue("test:no-address", null);
        dispatching(server.getSmtp().getPort()).dispatchDue();
        assertThat(state("test:no-address")).isEqualTo("FAILED");
    }

    @Test
    void takesOverWhatANodeThatDiedHadClaimed() {
        queue("test:stale", "anna@example.com");
        jdbc.sql("UPDATE outbox SET state = 'CLAIMED', attempts = 1, claimed_at = ? WHERE text_key = 'test:stale'")
                .param(Timestamp.from(clock.instant().minus(Duration.ofMinutes(11))))
                .update();
        dispatching(server.getSmtp().getPort()).dispatchDue();
        assertThat(state("test:stale")).isEqualTo("SENT");
    }

    @Test
    void leavesAloneWhatAnotherNodeHasClaimed() {
        queue("test:claimed", "anna@example.com");
        long id = rows.due(1).get(0);
        assertThat(rows.claim(id)).isPresent();
        assertThat(rows.claim(id)).isEmpty();
        dispatching(server.getSmtp().getPort()).dispatchDue();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void givesUpAfterAboutTwoDays() {
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < DispatchingMails.MOST_ATTEMPTS; attempt++) {
            all = all.plus(DispatchingMails.pause(attempt));
        }
        assertThat(all).isBetween(Duration.ofHours(24), Duration.ofHours(72));
    }

    @Test
    void hidesTheTokensOfLinksFromAdministrators() {
        String token = "A".repeat(43);
        Mail mail =
                new Mail("<1@x>", "a@x", "b@x", "s", "see http://h/c/" + token, "<a href='http://h/a/" + token + "'>");
        new MailboxTransport(jdbc, clock, true).send(mail);
        new MailboxTransport(jdbc, clock, true).send(mail);
        assertThat(jdbc.sql("SELECT CONCAT(plain_text, html) FROM mailbox_message WHERE message_id = '<1@x>'")
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .contains("/c/(hidden)", "/a/(hidden)");
    }

    private DispatchingMails dispatching(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new DispatchingMails(
                rows,
                rendering,
                new SmtpTransport(sender, "help@example.com"),
                people,
                base,
                "Rollcall <rollcall@example.com>");
    }

    private void queue(String textKey, String address) {
        PersonId person = keeping.add(person(address), Cause.edit(null), Author.system("test"));
        entities.flush();
        outbox.queue(textKey, TestMail.NAME, person, null, Map.of("about", "Autumn audit", "text", "Please look"));
    }

    private static PersonFields person(String address) {
        return new PersonFields(
                null,
                null,
                null,
                null,
                "Anna Berg",
                null,
                null,
                address,
                PersonType.EMPLOYEE,
                PersonStatus.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Reach.MAIL);
    }

    private String state(String textKey) {
        return jdbc.sql("SELECT state FROM outbox WHERE text_key = ?")
                .param(textKey)
                .query(String.class)
                .single();
    }

    private String failure(String textKey) {
        return jdbc.sql("SELECT failure FROM outbox WHERE text_key = ?")
                .param(textKey)
                .query(String.class)
                .single();
    }
}
