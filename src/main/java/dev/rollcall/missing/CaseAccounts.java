package dev.rollcall.missing;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people who had a missing thing say happened. Whoever reads them is checked before. */
@Repository
public class CaseAccounts {

    private final JdbcClient jdbc;
    private final CompanyTime time;

    CaseAccounts(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void add(CaseId id, UUID byKey, String account) {
        jdbc.sql("INSERT INTO missing_account (case_id, by_key, account, given_at) VALUES (?, ?, ?, ?)")
                .params(Ids.bytes(id.value()), Ids.bytes(byKey), account.strip(), Timestamp.from(time.now()))
                .update();
    }

    /** All of a case, the first one first. */
    public List<Account> of(CaseId id) {
        return jdbc.sql("""
                        SELECT m.account, m.given_at, m.by_key, CASE WHEN m.by_key IS NULL THEN 'somebody without a record'
                               ELSE COALESCE(p.display_name, 'a person since erased') END AS by_name
                        FROM missing_account m LEFT JOIN person p ON p.subject_key = m.by_key
                        WHERE m.case_id = ? ORDER BY m.id""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new Account(
                        row.getString("account"),
                        row.getTimestamp("given_at").toInstant(),
                        Ids.uuid(row.getBytes("by_key")),
                        row.getString("by_name")))
                .list();
    }

    /**
     * One account, in its author's words.
     *
     * @param byKey null where its author is nobody on record
     */
    public record Account(String text, Instant at, UUID byKey, String by) {}
}
