package dev.rollcall.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules queue mails, in the transaction that causes them. A text key that exists already is left alone, so that
 * no mail is queued twice, even by two transactions at once. Modules may also INSERT … SELECT into the table for many recipients at once.
 */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Queues a mail to a person, to be sent at once. */
    public void queue(String textKey, String template, PersonId recipient, UUID subject, Map<String, ?> params) {
        queue(textKey, template, recipient, subject, params, clock.instant());
    }

    /**
     * Queues a mail.
     *
     * @param textKey unique name of this mail, such as confirmation:ID:reminder-2
     * @param template name of a {@link MailTemplate} bean
     * @param subject the record that the template reads, may be null
     * @param params ids, dates and numbers; never personal data or a token
     * @param notBefore earliest time to send it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(
            String textKey,
            String template,
            PersonId recipient,
            UUID subject,
            Map<String, ?> params,
            Instant notBefore) {
        queue(textKey, template, recipient, null, subject, params, notBefore);
    }

    /**
     * The same to another address than the person's own on record.
     *
     * @param address null for their own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(
            String textKey,
            String template,
            PersonId recipient,
            String address,
            UUID subject,
            Map<String, ?> params,
            Instant notBefore) {
        jdbc.sql("""
                        INSERT INTO outbox (text_key, template, person_id, address, subject_id, params, state, not_before, attempts, created_at)
                        VALUES (:textKey, :template, :person, :address, :subject, :params, 'PENDING', :notBefore, 0, :now)
                        ON DUPLICATE KEY UPDATE text_key = :textKey""")
                .param("textKey", textKey)
                .param("template", template)
                .param("person", Ids.bytes(recipient.value()))
                .param("address", address)
                .param("subject", Ids.bytes(subject))
                .param("params", text(params))
                .param("notBefore", Timestamp.from(notBefore))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private String text(Map<String, ?> params) {
        try {
            return json.writeValueAsString(params);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Mail parameters must be plain values", impossible);
        }
    }
}
