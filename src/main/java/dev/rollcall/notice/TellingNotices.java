package dev.rollcall.notice;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.Digests;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of notices that nobody was told of yet, or that were put off until now, in the mail of the day: the owner of a
 * licence, and IT staff of all else.
 */
@Service
@Transactional
public class TellingNotices {

    private static final String OWNERS = "SELECT DISTINCT p.id FROM notice n JOIN licence l ON l.id = n.subject_id"
            + " JOIN person p ON p.id = l.owner_id AND p.status <> 'LEFT' WHERE n.told_in = ? AND n.state = 'OPEN'";

    private static final String OF_NOBODY = "SELECT COUNT(*) FROM notice n LEFT JOIN licence l ON l.id = n.subject_id"
            + " LEFT JOIN person p ON p.id = l.owner_id AND p.status <> 'LEFT'"
            + " WHERE n.told_in = ? AND n.state = 'OPEN' AND p.id IS NULL";

    private static final String STAFF = "SELECT DISTINCT p.id FROM person p JOIN account a ON a.person_id = p.id"
            + " WHERE a.disabled = FALSE AND p.status <> 'LEFT' AND p.email IS NOT NULL"
            + " AND CONCAT(',', a.roles, ',') LIKE '%,IT,%'";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final FindingNotices finding;
    private final Digests digests;
    private final CompanyTime time;

    TellingNotices(JdbcClient jdbc, JdbcTemplate batches, FindingNotices finding, Digests digests, CompanyTime time) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.finding = finding;
        this.digests = digests;
        this.time = time;
    }

    /** The round of today, unless another node has made it. */
    void round() {
        int first = jdbc.sql("INSERT IGNORE INTO notice_round (round_day) VALUES (?)")
                .param(time.today())
                .update();
        if (first == 1) {
            tell();
        }
    }

    /** Finds what there is, and tells what is new. */
    public void tell() {
        LocalDate today = time.today();
        finding.find();
        int fresh = jdbc.sql("UPDATE notice SET told_in = :today, snoozed_until = NULL WHERE state = 'OPEN'"
                        + " AND (told_in IS NULL AND snoozed_until IS NULL OR snoozed_until <= :today)")
                .param("today", Date.valueOf(today))
                .update();
        if (fresh > 0) {
            boolean forStaff =
                    jdbc.sql(OF_NOBODY).param(today).query(Long.class).single() > 0;
            List<PersonId> recipients = Stream.concat(people(OWNERS, today), forStaff ? people(STAFF) : Stream.of())
                    .distinct()
                    .toList();
            remember(digests.tell(recipients), today);
        }
    }

    private void remember(Map<PersonId, LocalDate> told, LocalDate round) {
        List<Object[]> rows = told.entrySet().stream()
                .map(one ->
                        new Object[] {Ids.bytes(one.getKey().value()), Date.valueOf(round), Date.valueOf(one.getValue())
                        })
                .toList();
        batches.batchUpdate("INSERT IGNORE INTO notice_digest (person_id, round_day, told_on) VALUES (?, ?, ?)", rows);
    }

    private Stream<PersonId> people(String sql, Object... parameters) {
        return jdbc
                .sql(sql)
                .params(parameters)
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list()
                .stream();
    }
}
