package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks what would weaken an audit if it started now, from the register as it is at this moment. */
@Service
@Transactional(readOnly = true)
public class Readiness {

    private final JdbcClient jdbc;
    private final WeakRecords records;

    Readiness(JdbcClient jdbc, WeakRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Every weakness that the audit has, with its acceptance if somebody accepted it. */
    public List<Point> check(Audit audit) {
        Map<Weakness, Acceptance> accepted = acceptances(audit.auditId());
        return Arrays.stream(Weakness.values())
                .filter(weakness -> !audit.isDiscovery()
                        || weakness.subject() == Weakness.Subject.PERSON
                        || weakness.subject() == Weakness.Subject.LICENCE)
                .map(weakness -> point(audit, weakness, accepted.get(weakness)))
                .filter(point -> point.count() > 0)
                .toList();
    }

    private Point point(Audit audit, Weakness weakness, Acceptance acceptance) {
        long count = records.count(audit, weakness);
        long fresh = acceptance == null || count == 0 ? count : records.uncovered(audit, weakness);
        return new Point(weakness, count, fresh, acceptance);
    }

    /** One page of the records behind a weakness, those that no acceptance covers first. */
    public List<Record> records(Audit audit, Weakness weakness, int offset, int limit) {
        return records.page(audit, weakness, offset, limit);
    }

    public long count(Audit audit, Weakness weakness) {
        return records.count(audit, weakness);
    }

    private Map<Weakness, Acceptance> acceptances(AuditId audit) {
        return jdbc
                .sql("SELECT w.weakness, CASE WHEN w.accepted_by_key IS NULL THEN w.accepted_by"
                        + " ELSE COALESCE(p.display_name, 'a person since erased') END, w.reason, w.accepted_at, w.covered"
                        + " FROM readiness_acceptance w LEFT JOIN person p ON p.subject_key = w.accepted_by_key"
                        + " WHERE w.audit_id = :audit")
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> Map.entry(
                        Weakness.valueOf(row.getString(1)),
                        new Acceptance(
                                row.getString(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getInt(5))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * A weakness that the audit has.
     *
     * @param count how many records are behind it
     * @param fresh how many of them no acceptance covers
     * @param acceptance null as long as nobody accepted it
     */
    public record Point(Weakness weakness, long count, long fresh, Acceptance acceptance) {

        /** What turned up after an acceptance undoes it, until somebody accepts that too. */
        public boolean isOpen() {
            return fresh > 0;
        }

        /** Accepted once, and more turned up since. */
        public boolean isGrown() {
            return acceptance != null && isOpen();
        }
    }

    /**
     * Who accepted a weakness, why and when.
     *
     * @param covered how many records stood there then
     */
    public record Acceptance(String by, String reason, Instant at, int covered) {}

    /**
     * A record behind a weakness.
     *
     * @param detail a second line, may be empty
     * @param accepted whether an acceptance covers it
     */
    public record Record(UUID id, String title, String detail, boolean accepted) {}
}
