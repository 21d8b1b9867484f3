package dev.rollcall.confirmation.mail;

import dev.rollcall.notification.MailTemplate;
import dev.rollcall.values.Ids;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells somebody who was asked that the audit was called off. */
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
        return jdbc.sql("SELECT a.name FROM confirmation c JOIN audit a ON a.id = c.audit_id WHERE c.id = :id")
                .param("id", Ids.bytes(request.subjectId()))
                .query(String.class)
                .optional()
                .map(audit -> new Content("Called off: " + audit, Map.of("audit", audit)));
    }
}
