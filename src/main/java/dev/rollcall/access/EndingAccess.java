package dev.rollcall.access;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away for good what somebody who leaves could come in with: sessions, mailed links, API tokens that they made.
 * From the last day on none of it opens anything, by the record alone; this sees to it that nothing wakes up again when
 * the same person comes back.
 */
@Service
@Transactional
public class EndingAccess {

    private final JdbcClient jdbc;
    private final Links links;
    private final Clock clock;

    EndingAccess(JdbcClient jdbc, Links links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    public void end(PersonId person) {
        links.closeAll(person);
        jdbc.sql("UPDATE api_token SET revoked_at = :now WHERE revoked_at IS NULL"
                        + " AND created_by IN (SELECT id FROM account WHERE person_id = :person)")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", Ids.bytes(person.value()))
                .update();
        List<String> accounts = jdbc.sql("SELECT id FROM account WHERE person_id = ?")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)).toString())
                .list();
        jdbc.sql("DELETE FROM SPRING_SESSION WHERE PRINCIPAL_NAME IN (:principals)")
                .param(
                        "principals",
                        Stream.concat(accounts.stream(), Stream.of(person.toString()))
                                .toList())
                .update();
    }
}
