package dev.rollcall.notification;

import dev.rollcall.access.BaseAddress;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sends what is due in the outbox, on every node: claims one mail and commits, renders it and hands it over outside any
 * transaction, and notes how it ended. What cannot be handed over now is tried again with growing pauses for about two
 * days; whatever happens to a mail never touches what caused it.
 */
@Service
public class DispatchingMails {

    static final int MOST_ATTEMPTS = 15;
    private static final int BATCH = 50;
    private static final int MOST_IN_ONE_RUN = 2000;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Logger LOG = LoggerFactory.getLogger(DispatchingMails.class);

    private final OutboxRows outbox;
    private final RenderingMails rendering;
    private final MailTransport transport;
    private final People people;
    private final String from;
    private final String host;

    DispatchingMails(
            OutboxRows outbox,
            RenderingMails rendering,
            MailTransport transport,
            People people,
            BaseAddress base,
            @Value("${rollcall.mail.from}") String from) {
        this.outbox = outbox;
        this.rendering = rendering;
        this.transport = transport;
        this.people = people;
        this.from = from;
        this.host = URI.create(base.page("/")).getHost();
    }

    /** Sends what is due now, up to a bound; the next run goes on. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.dispatch-mail-every}")
    public void dispatchDue() {
        outbox.releaseStale();
        int handled = 0;
        List<Long> due = outbox.due(BATCH);
        while (!due.isEmpty() && handled < MOST_IN_ONE_RUN) {
            due.forEach(id -> outbox.claim(id).ifPresent(this::dispatch));
            handled += due.size();
            due = outbox.due(BATCH);
        }
    }

    private void dispatch(QueuedMail mail) {
        try {
            Optional<RenderingMails.Rendered> rendered = rendering.render(mail);
            if (rendered.isEmpty()) {
                outbox.end(mail, "DROPPED", null);
                return;
            }
            String messageId = messageId(mail);
            RenderingMails.Rendered parts = rendered.get();
            transport.send(new Mail(messageId, from, address(mail), parts.subject(), parts.text(), parts.html()));
            outbox.sent(mail, messageId);
        } catch (MailRefused refused) {
            refused(mail, refused);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Mail {} could not be made: {}",
                    mail.id(),
                    broken.getClass().getName());
            refused(
                    mail,
                    new MailRefused(
                            false,
                            "The mail could not be made: " + broken.getClass().getSimpleName()));
        }
    }

    private void refused(QueuedMail mail, MailRefused refused) {
        if (refused.isPermanent() || mail.attempts() >= MOST_ATTEMPTS) {
            outbox.end(mail, "FAILED", refused.getMessage());
        } else {
            outbox.retryAfter(mail, pause(mail.attempts()), refused.getMessage());
        }
    }

    /** One minute, three, nine, 27, 81, then every four hours. */
    static Duration pause(int attempts) {
        long minutes = (long) Math.pow(3, Math.min(attempts, 8) - 1);
        return minutes > LONGEST_PAUSE.toMinutes() ? LONGEST_PAUSE : Duration.ofMinutes(minutes);
    }

    /** The same for each attempt, so that a mail server or reader recognises a second copy. */
    private String messageId(QueuedMail mail) {
        return "<" + UUID.nameUUIDFromBytes(mail.textKey().getBytes(StandardCharsets.UTF_8)) + "@" + host + ">";
    }

    private String address(QueuedMail mail) throws MailRefused {
        String address = mail.address() != null
                ? mail.address()
                : people.find(new PersonId(mail.personId()))
                        .map(person -> person.fields().email())
                        .orElse(null);
        if (address == null || address.isBlank()) {
            throw new MailRefused(true, "The recipient has no mail address on record.");
        }
        return address;
    }
}
