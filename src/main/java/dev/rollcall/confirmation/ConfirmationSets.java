package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Verbs for many confirmations at once. Each where clause is the guard that {@link Confirmation} has for one: only what
 * is open is closed, only what is not answered is withdrawn.
 */
@Repository
class ConfirmationSets {

    private static final String ABSENCE = """
            FROM absence a WHERE a.person_id = confirmation.person_id
              AND a.first_day <= :today AND a.last_day >= :today""";

    /** Where one that waits ends on its last day: an answer that is not final is worth what it said of other things. */
    static final String ENDS = """
            state = CASE WHEN deferred_until > due THEN 'DEFERRED'
                         WHEN answered_at IS NOT NULL AND (deferred_until IS NULL OR EXISTS (SELECT 1 FROM answer n
                           WHERE n.confirmation_id = confirmation.id AND n.superseded = FALSE AND n.answer <> 'LATER'))
                         THEN 'DIFFERENCES' ELSE 'NO_ANSWER' END,
            deferred_until = CASE WHEN deferred_until > due THEN deferred_until END""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ConfirmationSets(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Writes new confirmations in batches. */
    void insert(Collection<Confirmation> confirmations) {
        batch.batchUpdate("""
                        INSERT INTO confirmation (id, version, audit_id, person_id, subject_key, manager_id, state, due,
                                                  chase_level, deferred_until, process_instance_id, opened_at, process_ended)
                        VALUES (?, 0, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""", confirmations.stream().map(ConfirmationSets::row).toList());
    }

    private static Object[] row(Confirmation one) {
        return new Object[] {
            Ids.bytes(one.confirmationId().value()),
            Ids.bytes(one.auditId().value()),
            Ids.bytes(one.personId().value()),
            Ids.bytes(one.subjectKey()),
            one.managerId() == null ? null : Ids.bytes(one.managerId().value()),
            one.state().name(),
            Date.valueOf(one.due()),
            one.deferredUntil() == null ? null : Date.valueOf(one.deferredUntil()),
            one.processInstanceId(),
            one.openedAt() == null ? null : Timestamp.from(one.openedAt()),
            one.processEnded()
        };
    }

    /**
     * Closes what is open and due before a day: deferred for those who are absent or can check something only after their
     * last day, as it was answered for those who were only asked something more, no answer for all others. Their tasks are
     * ended afterwards, in chunks.
     *
     * @param dueBefore closes those whose last day is before this; null closes all
     */
    int closeOpen(AuditId audit, LocalDate dueBefore, LocalDate today, Instant now) {
        String due = dueBefore == null ? "" : " AND due < :dueBefore";
        int absent = close(
                "state = 'DEFERRED', deferred_until = (SELECT MAX(a.last_day) + INTERVAL '1' DAY " + ABSENCE + ")",
                " AND EXISTS (SELECT 1 " + ABSENCE + ")" + due,
                audit,
                dueBefore,
                today,
                now);
        return absent + close(ENDS, due, audit, dueBefore, today, now);
    }

    private int close(String change, String where, AuditId audit, LocalDate dueBefore, LocalDate today, Instant now) {
        JdbcClient.StatementSpec statement = jdbc.sql("UPDATE confirmation SET version = version + 1, ended_at = :now, "
                        + change + " WHERE audit_id = :audit AND state IN ('PREPARED', 'OPEN')" + where)
                .param("audit", Ids.bytes(audit.value()))
                .param("now", Timestamp.from(now));
        if (where.contains(":today")) {
            statement = statement.param("today", Date.valueOf(today));
        }
        if (dueBefore != null) {
            statement = statement.param("dueBefore", Date.valueOf(dueBefore));
        }
        return statement.update();
    }

    /** Withdraws whatever is not answered. */
    int withdraw(AuditId audit, Instant now) {
        return jdbc.sql("""
                        UPDATE confirmation SET version = version + 1, state = 'WITHDRAWN', ended_at = :now
                        WHERE audit_id = :audit AND state IN ('PREPARED', 'OPEN', 'DEFERRED')""")
                .param("audit", Ids.bytes(audit.value()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Up to so many that are over while their task is still open; of one audit, or of any with null. */
    List<Ended> ended(AuditId audit, int limit) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        """
                        SELECT id, state, process_instance_id FROM confirmation
                        WHERE process_ended = FALSE AND state NOT IN ('PREPARED', 'OPEN')""" + (audit == null ? "" : " AND audit_id = :audit") + " ORDER BY id LIMIT :limit FOR UPDATE")
                .param("limit", limit);
        if (audit != null) {
            statement = statement.param("audit", Ids.bytes(audit.value()));
        }
        return statement
                .query((row, n) -> new Ended(
                        Ids.uuid(row.getBytes("id")),
                        ConfirmationState.valueOf(row.getString("state")),
                        row.getString("process_instance_id")))
                .list();
    }

    void markEnded(Collection<Ended> ended) {
        batch.batchUpdate(
                "UPDATE confirmation SET process_ended = TRUE, version = version + 1 WHERE id = ? AND process_ended = FALSE",
                ended.stream().map(one -> new Object[] {Ids.bytes(one.id())}).toList());
    }

    /** Remembers that these have a slip; a person's slip asks for all audits at once. */
    void markPrinted(Collection<PersonId> people, Author by, Instant now) {
        batch.batchUpdate(
                """
                UPDATE confirmation SET slip_printed_at = ?, slip_printed_by_key = ?, slip_printed_by_name = ?,
                       version = version + 1
                WHERE person_id = ? AND state = 'OPEN'""",
                people.stream()
                        .map(one -> new Object[] {
                            Timestamp.from(now), Ids.bytes(by.key()), by.name(), Ids.bytes(one.value())
                        })
                        .toList());
    }

    /** Whom the audit asked, who has a link, and for whom it opens nothing any more, in this or any other audit. */
    List<PersonId> withNothingToAnswer(AuditId audit, LocalDate today) {
        return jdbc.sql("""
                        SELECT DISTINCT c.person_id FROM confirmation c
                        JOIN mailed_link l ON l.person_id = c.person_id AND l.purpose = 'CONFIRM' AND l.revoked_at IS NULL
                        WHERE c.audit_id = :audit
                          AND NOT EXISTS (SELECT 1 FROM confirmation o JOIN audit a ON a.id = o.audit_id
                                          WHERE o.person_id = c.person_id
                                            AND (o.state IN ('PREPARED', 'OPEN', 'DEFERRED')
                                                 OR (o.state IN ('CONFIRMED', 'DIFFERENCES') AND o.due >= :today
                                                     AND a.state IN ('STARTING', 'RUNNING'))))""")
                .param("audit", Ids.bytes(audit.value()))
                .param("today", Date.valueOf(today))
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    /** State → number. */
    Map<ConfirmationState, Long> counts(AuditId audit) {
        Map<ConfirmationState, Long> counts = new EnumMap<>(ConfirmationState.class);
        jdbc.sql("SELECT state, COUNT(*) FROM confirmation WHERE audit_id = :audit GROUP BY state")
                .param("audit", Ids.bytes(audit.value()))
                .query(row -> {
                    counts.put(ConfirmationState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** How many are open, or over with their task still open. */
    long open(AuditId audit) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM confirmation
                        WHERE audit_id = :audit AND (state IN ('PREPARED', 'OPEN') OR process_ended = FALSE)""")
                .param("audit", Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    /**
     * One that is over.
     *
     * @param instanceId of its process, null when it never had one
     */
    record Ended(UUID id, ConfirmationState state, String instanceId) {}
}
