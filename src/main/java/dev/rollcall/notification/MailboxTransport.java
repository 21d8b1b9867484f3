package dev.rollcall.notification;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps mails on a page for administrators, where no mail server is configured. Outside the sample company the tokens of
 * links are masked before anything is stored: an administrator must not be able to answer in somebody's name.
 */
class MailboxTransport implements MailTransport {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean masked;

    MailboxTransport(JdbcClient jdbc, Clock clock, boolean masked) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.masked = masked;
    }

    @Override
    public void send(Mail mail) {
        try {
            jdbc.sql("""
                            INSERT INTO mailbox_message
                              (message_id, sender, recipient, subject, plain_text, html, received_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            mail.messageId(),
                            mail.from(),
                            mail.to(),
                            mail.subject(),
                            mask(mail.text()),
                            mask(mail.html()),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException sentByANodeThatDied) {
            // one Message-ID is one mail
        }
    }

    private String mask(String text) {
        return masked ? text.replaceAll("/(c|a|m|s)/[A-Za-z0-9_-]{43}", "/$1/(hidden)") : text;
    }
}
