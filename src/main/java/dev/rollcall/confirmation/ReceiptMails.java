package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends the holder a receipt of each submitted page, also when somebody else answered for them: whoever did not expect it
 * can say so.
 */
@Component
class ReceiptMails {

    static final String TEMPLATE = "receipt_to_holder";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    ReceiptMails(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Comes once for each audit that the page was for; the receipt is one. */
    @EventListener
    void queue(ConfirmationAnswered answered) {
        jdbc.sql("""
                        INSERT INTO outbox (text_key, template, person_id, subject_id, params, state, not_before, attempts,
                                            created_at)
                        SELECT :textKey, :template, p.id, s.id, '{}', 'PENDING', :now, 0, :now
                        FROM submission s JOIN person p ON p.id = s.person_id
                        WHERE s.id = :submission AND p.reach = 'MAIL' AND p.email IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.text_key = :textKey)""")
                .param("textKey", "receipt:" + answered.submission())
                .param("template", TEMPLATE)
                .param("submission", Ids.bytes(answered.submission()))
                .param("now", Timestamp.from(time.now()))
                .update();
    }
}
