package dev.rollcall.schedule;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the dates of a schedule. Append only. */
@Repository
public class ScheduleDates {

    /** How a date ended. */
    public enum Outcome {
        STARTED,
        LEFT_AS_DRAFT,
        POSTPONED,
        SKIPPED,
        MISSED;

        /** As pages write it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final JdbcClient jdbc;
    private final CompanyTime time;

    ScheduleDates(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void note(ScheduleId id, LocalDate planned, Outcome outcome, UUID audit, String reason, Author by) {
        jdbc.sql("""
                        INSERT INTO audit_schedule_date (schedule_id, planned_on, outcome, audit_id, reason, by_key, by_name, noted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id.value()),
                        Date.valueOf(planned),
                        outcome.name(),
                        Ids.bytes(audit),
                        reason,
                        Ids.bytes(by.key()),
                        by.name(),
                        Timestamp.from(time.now()))
                .update();
    }

    /** The latest first, at most 100. */
    public List<Past> of(ScheduleId id) {
        return jdbc.sql("""
                        SELECT d.planned_on, d.outcome, d.audit_id, a.name, d.reason, d.noted_at,
                               COALESCE(p.display_name, NULLIF(d.by_name, ''), 'a person since erased') AS by_name
                        FROM audit_schedule_date d LEFT JOIN audit a ON a.id = d.audit_id
                        LEFT JOIN person p ON p.subject_key = d.by_key
                        WHERE d.schedule_id = ? ORDER BY d.id DESC LIMIT 100""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new Past(
                        row.getDate("planned_on").toLocalDate(),
                        Outcome.valueOf(row.getString("outcome")),
                        Ids.uuid(row.getBytes("audit_id")),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
    }

    /**
     * One date.
     *
     * @param auditId null where none was drafted
     * @param reason null where it went as planned
     */
    public record Past(
            LocalDate planned, Outcome outcome, UUID auditId, String audit, String reason, String by, Instant at) {}
}
