package dev.rollcall.evidence;

import dev.rollcall.evidence.Report.Effort;
import dev.rollcall.evidence.Report.Previous;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an audit asked of people, and the same of the audit before it that looked at something of the same legal entities. */
@Component
class ReadingEffort {

    private static final String COUNTS = """
            SELECT (SELECT COUNT(*) FROM confirmation WHERE audit_id = :audit AND opened_at IS NOT NULL),
                   (SELECT COUNT(*) FROM audit_item WHERE audit_id = :audit AND method = 'ASK'),
                   (SELECT COUNT(*) FROM confirmation WHERE audit_id = :audit AND answered_at IS NOT NULL),
                   (SELECT COUNT(*) FROM room_count WHERE audit_id = :audit),
                   (SELECT COUNT(*) FROM scan s JOIN room_count c ON c.id = s.count_id
                    WHERE c.audit_id = :audit AND s.removed = FALSE),
                   (SELECT COUNT(*) FROM asset_search WHERE audit_id = :audit
                                                        AND state IN ('SEEN', 'ACCOUNTED_FOR', 'NOT_FOUND')),
                   (SELECT COUNT(*) FROM finding WHERE audit_id = :audit AND settled_at IS NOT NULL
                                                   AND state <> 'BY_EVIDENCE'),
                   (SELECT COUNT(DISTINCT s.id) FROM submission s JOIN answer n ON n.submission_id = s.id
                    JOIN confirmation c ON c.id = n.confirmation_id
                    WHERE c.audit_id = :audit AND s.on_behalf IN ('IT', 'SLIP'))""";

    private static final String ANSWERED = " FROM confirmation WHERE audit_id = :audit AND answered_at >= opened_at";

    private final JdbcClient jdbc;

    ReadingEffort(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Effort of(UUID audit) {
        Double median = medianDays(audit);
        return jdbc.sql(COUNTS)
                .param("audit", Ids.bytes(audit))
                .query((row, n) -> new Effort(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        median))
                .single();
    }

    /**
     * The audit closed last before this one, or of one that is still open the one closed last, among those that had items
     * of a legal entity of its own; empty where there is none, because what another entity took says nothing.
     */
    Optional<Previous> before(UUID audit, Instant closedAt) {
        List<byte[]> entities = jdbc.sql("SELECT DISTINCT entity_id FROM audit_item WHERE audit_id = :audit")
                .param("audit", Ids.bytes(audit))
                .query((row, n) -> row.getBytes(1))
                .list();
        if (entities.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT a.id, a.name, a.closed_at FROM audit a WHERE a.state = 'CLOSED' AND a.id <> :audit"
                        + (closedAt == null ? "" : " AND a.closed_at < :closedAt")
                        + " AND EXISTS (SELECT 1 FROM audit_item i WHERE i.audit_id = a.id AND i.entity_id IN (:entities))"
                        + " ORDER BY a.closed_at DESC, a.id DESC LIMIT 1")
                .param("entities", entities)
                .param("audit", Ids.bytes(audit))
                .param("closedAt", closedAt == null ? null : Timestamp.from(closedAt))
                .query((row, n) -> new Previous(
                        row.getString("name"),
                        row.getTimestamp("closed_at").toInstant(),
                        of(Ids.uuid(row.getBytes("id")))))
                .optional();
    }

    /** The middle one, or the mean of the two in the middle; only these are read. */
    private Double medianDays(UUID audit) {
        long answered = jdbc.sql("SELECT COUNT(*)" + ANSWERED)
                .param("audit", Ids.bytes(audit))
                .query(Long.class)
                .single();
        if (answered == 0) {
            return null;
        }
        List<Duration> middle = jdbc.sql("SELECT opened_at, answered_at" + ANSWERED
                        + " ORDER BY TIMESTAMPDIFF(SECOND, opened_at, answered_at) LIMIT :take OFFSET :skip")
                .param("audit", Ids.bytes(audit))
                .param("take", answered % 2 == 0 ? 2 : 1)
                .param("skip", (answered - 1) / 2)
                .query((row, n) -> Duration.between(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .list();
        double seconds =
                middle.stream().mapToLong(Duration::toSeconds).average().orElseThrow();
        return Math.round(seconds / 8640.0) / 10.0;
    }
}
