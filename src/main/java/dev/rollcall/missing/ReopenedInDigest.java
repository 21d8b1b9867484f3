package dev.rollcall.missing;

import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the mail of the day: what turned up after the recipient had decided or confirmed that it was gone. */
@Component
@Order(30)
class ReopenedInDigest implements DigestPart {

    private final JdbcClient jdbc;

    ReopenedInDigest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> lines = jdbc.sql("""
                        SELECT CONCAT(COALESCE(CONCAT(a.tag, ' '), ''), COALESCE(i.title, a.name, a.model, 'Thing without a name'))
                        FROM missing_reopening r JOIN missing_case c ON c.id = r.case_id JOIN asset a ON a.id = c.asset_id
                        LEFT JOIN audit_item i ON i.audit_id = c.audit_id AND i.asset_id = c.asset_id
                        WHERE r.person_id = ? AND c.state <> 'CLOSED' ORDER BY r.reopened_at, c.id LIMIT 50""")
                .param(Ids.bytes(recipient.value()))
                .query(String.class)
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Turned up again",
                        "You had a part in deciding what became of these. Something has been seen of them since, so their"
                                + " cases are open again.",
                        lines,
                        links.page("/missing"),
                        "See the cases"));
    }
}
