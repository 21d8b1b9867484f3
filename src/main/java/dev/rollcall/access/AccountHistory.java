package dev.rollcall.access;

import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who gave an account which role or limit, and when. Read by the account's page. */
@Service
public class AccountHistory {

    private final JdbcClient jdbc;

    AccountHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest hundred changes, the newest first. */
    @Transactional(readOnly = true)
    public List<AccountChange> of(AccountId account) {
        return jdbc.sql("""
                        SELECT h.field, h.old_value, h.new_value, COALESCE(p.display_name, h.author_name) AS author,
                               h.changed_at
                        FROM history h LEFT JOIN person p ON p.subject_key = h.author_key
                        WHERE h.subject_type = :type AND h.subject_id = :account ORDER BY h.id DESC LIMIT 100""")
                .param("type", SubjectType.ACCOUNT.name())
                .param("account", Ids.bytes(account.value()))
                .query((row, n) -> new AccountChange(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
