package dev.rollcall.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows administrators which mails have not gone out, and sends them again. */
@Service
@Transactional
public class FollowingMails {

    private static final String TROUBLED = "(state = 'FAILED' OR (state = 'PENDING' AND attempts > 0))";

    private static final String LIST = """
            SELECT o.id, o.template, COALESCE(p.display_name, o.address) AS recipient, o.attempts, o.failure, o.created_at,
                   CASE WHEN o.state = 'PENDING' THEN o.not_before END AS next_attempt
            FROM outbox o LEFT JOIN person p ON p.id = o.person_id
            WHERE o.state = 'FAILED' OR (o.state = 'PENDING' AND o.attempts > 0)
            ORDER BY o.state, o.id DESC LIMIT :size OFFSET :from""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowingMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MailCounts counts() {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(CASE WHEN state IN ('PENDING', 'CLAIMED') THEN 1 ELSE 0 END), 0),
                               COALESCE(SUM(CASE WHEN state = 'PENDING' AND attempts > 0 THEN 1 ELSE 0 END), 0),
                               COALESCE(SUM(CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END), 0),
                               COALESCE(SUM(CASE WHEN state = 'SENT' THEN 1 ELSE 0 END), 0)
                        FROM outbox""")
                .query((row, n) -> new MailCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** Mails in trouble, the failed ones first; page counts from 0. */
    @Transactional(readOnly = true)
    public Page<TroubledMail> troubled(int page, int size) {
        List<TroubledMail> mails = jdbc.sql(LIST)
                .param("size", size)
                .param("from", page * size)
                .query((row, n) -> troubled(row))
                .list();
        long all = jdbc.sql("SELECT COUNT(*) FROM outbox WHERE " + TROUBLED)
                .query(Long.class)
                .single();
        return new PageImpl<>(mails, PageRequest.of(page, size), all);
    }

    /** Tries one mail again, with all its attempts before it. */
    public boolean sendAgain(long id) {
        return again("id = :id AND " + TROUBLED, id) > 0;
    }

    /** Tries every failed mail again. */
    public int sendAllAgain() {
        return again("state = 'FAILED' AND id > :id", 0);
    }

    private int again(String which, long id) {
        return jdbc.sql("UPDATE outbox SET state = 'PENDING', attempts = 0, not_before = :now WHERE " + which)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private static TroubledMail troubled(ResultSet row) throws SQLException {
        Timestamp next = row.getTimestamp("next_attempt");
        return new TroubledMail(
                row.getLong("id"),
                row.getString("template"),
                row.getString("recipient"),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                next == null ? null : next.toInstant());
    }
}
