package dev.rollcall.confirmation.mail;

import dev.rollcall.notification.MailTemplate;
import dev.rollcall.values.Ids;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells somebody who was asked that the audit was called off, and why. */
@Component
class WithdrawnToHolder implements MailTemplate {

    private final JdbcClient jdbc;

    WithdrawnToHolder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "withdrawn_to_holder";
    }

    @Override
    public Optional<Content> content(Request request) {
        return jdbc.sql("""
                        SELECT a.name, COALESCE(a.cancel_reason, '') FROM confirmation c
                        JOIN audit a ON a.id = c.audit_id WHERE c.id = :id""")
                .param("id", Ids.bytes(request.subjectId()))
                .query((row, n) -> new Content(
                        "Called off: " + row.getString(1),
                        Map.of("audit", row.getString(1), "reason", row.getString(2))))
                .optional();
    }
}
