package dev.rollcall.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of an installation without a mail server, so that the whole path can be walked on one machine. */
@Service
@Transactional(readOnly = true)
public class Mailbox {

    private static final String MATCHES =
            "LOWER(recipient) LIKE CONCAT('%', :text, '%') OR LOWER(subject) LIKE CONCAT('%', :text, '%')";

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, those to a recipient or about a subject; page counts from 0. */
    public Page<DeliveredMail> search(String text, int page, int size) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<DeliveredMail> mails = jdbc.sql("SELECT id, recipient, subject, received_at FROM mailbox_message WHERE "
                        + MATCHES + " ORDER BY id DESC LIMIT :size OFFSET :from")
                .param("text", wanted)
                .param("size", size)
                .param("from", page * size)
                .query((row, n) -> new DeliveredMail(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        null))
                .list();
        long all = jdbc.sql("SELECT COUNT(*) FROM mailbox_message WHERE " + MATCHES)
                .param("text", wanted)
                .query(Long.class)
                .single();
        return new PageImpl<>(mails, PageRequest.of(page, size), all);
    }

    public Optional<DeliveredMail> find(long id) {
        return jdbc.sql("SELECT id, recipient, subject, received_at, plain_text FROM mailbox_message WHERE id = ?")
                .param(id)
                .query((row, n) -> new DeliveredMail(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .optional();
    }
}
