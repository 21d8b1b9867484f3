package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who were asked by mail and have not answered that the audit was called off; one statement for all. */
@Component
class WithdrawnMails {

    static final String TEMPLATE = "withdrawn_to_holder";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    WithdrawnMails(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void queue(AuditId audit) {
        jdbc.sql("""
                        INSERT INTO outbox (text_key, template, person_id, subject_id, params, state, not_before, attempts,
                                            created_at)
                        SELECT CONCAT('confirmation:', c.seq, ':withdrawn'), :template, c.person_id, c.id, '{}', 'PENDING',
                               :now, 0, :now
                        FROM confirmation c JOIN person p ON p.id = c.person_id
                        WHERE c.audit_id = :audit AND c.state = 'OPEN' AND p.reach = 'MAIL' AND p.email IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM outbox o
                                          WHERE o.text_key = CONCAT('confirmation:', c.seq, ':withdrawn'))""")
                .param("template", TEMPLATE)
                .param("audit", Ids.bytes(audit.value()))
                .param("now", Timestamp.from(time.now()))
                .update();
    }
}
