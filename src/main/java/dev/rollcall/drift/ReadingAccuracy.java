package dev.rollcall.drift;

import dev.rollcall.finding.RootCause;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accuracy of the register in the latest closed audits. What nobody answered or counted, was put off or taken out is
 * not judged; what is accounted for on paper is right. Each answer is one statement.
 */
@Repository
public class ReadingAccuracy {

    /** As many audits stand beside each other. */
    private static final int LATEST = 8;

    private static final String COUNTS = "COUNT(*) AS judged,"
            + " SUM(CASE WHEN i.outcome IN ('VERIFIED', 'ACCOUNTED_FOR') THEN 1 ELSE 0 END) AS right_ones";

    private static final String JUDGED =
            " i.outcome IN ('VERIFIED', 'ACCOUNTED_FOR', 'DIFFERENCES', 'NOT_FOUND', 'LOST_OR_STOLEN')";

    private final JdbcClient jdbc;

    ReadingAccuracy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One closed audit.
     *
     * @param unrecorded things that turned up and no record knew
     */
    public record InAudit(UUID id, String name, Instant closedAt, Accuracy accuracy, long unrecorded) {}

    /**
     * One location or category.
     *
     * @param byAudit accuracy by the audit's id; an audit that judged nothing of it has none
     */
    public record Line(UUID id, String name, Map<UUID, Accuracy> byAudit) {

        /** In the newest audit that says something of it; null where none does. */
        public Accuracy latest(List<InAudit> audits) {
            return audits.stream()
                    .map(audit -> byAudit.get(audit.id()))
                    .filter(one -> one != null && one.isTold())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The latest closed audits that judged anything, the newest first; sample audits among them. */
    public List<InAudit> audits() {
        return jdbc.sql("SELECT a.id, a.name, a.closed_at, " + COUNTS
                        + ", (SELECT COUNT(*) FROM finding f WHERE f.audit_id = a.id AND f.finding_kind = 'UNRECORDED')"
                        + " AS unrecorded FROM audit a JOIN audit_item i ON i.audit_id = a.id"
                        + " WHERE a.state = 'CLOSED' AND" + JUDGED
                        + " GROUP BY a.id, a.name, a.closed_at ORDER BY a.closed_at DESC LIMIT " + LATEST)
                .query((row, n) -> new InAudit(
                        Ids.uuid(row.getBytes("id")),
                        row.getString("name"),
                        row.getTimestamp("closed_at").toInstant(),
                        accuracy(row),
                        row.getLong("unrecorded")))
                .list();
    }

    /** By location or category, over these audits. */
    public List<Line> by(Dimension dimension, List<InAudit> audits) {
        if (audits.isEmpty()) {
            return List.of();
        }
        Map<UUID, Line> lines = new LinkedHashMap<>();
        jdbc.sql("SELECT i.audit_id, " + dimension.id() + " AS id, " + dimension.label() + " AS name, " + COUNTS
                        + " FROM audit_item i LEFT JOIN person h ON h.id = i.holder_id"
                        + " LEFT JOIN location hl ON hl.id = h.location_id " + dimension.join()
                        + " WHERE i.audit_id IN (:audits) AND" + JUDGED
                        + " GROUP BY i.audit_id, " + dimension.id() + ", " + dimension.label() + " ORDER BY name")
                .param("audits", ids(audits))
                .query(row -> {
                    UUID id = Ids.uuid(row.getBytes("id"));
                    String name = row.getString("name");
                    lines.computeIfAbsent(id, any -> new Line(id, name, new LinkedHashMap<>()))
                            .byAudit()
                            .put(Ids.uuid(row.getBytes("audit_id")), accuracy(row));
                });
        return new ArrayList<>(lines.values());
    }

    /** How many findings of each audit have which root cause; those without one are left out. */
    public Map<RootCause, Map<UUID, Long>> causes(List<InAudit> audits) {
        if (audits.isEmpty()) {
            return Map.of();
        }
        Map<RootCause, Map<UUID, Long>> causes = new LinkedHashMap<>();
        jdbc.sql("SELECT audit_id, root_cause, COUNT(*) AS found FROM finding"
                        + " WHERE audit_id IN (:audits) AND root_cause IS NOT NULL GROUP BY audit_id, root_cause"
                        + " ORDER BY root_cause")
                .param("audits", ids(audits))
                .query(row -> {
                    causes.computeIfAbsent(RootCause.valueOf(row.getString(2)), any -> new LinkedHashMap<>())
                            .put(Ids.uuid(row.getBytes(1)), row.getLong(3));
                });
        return causes;
    }

    private static List<byte[]> ids(List<InAudit> audits) {
        return audits.stream().map(audit -> Ids.bytes(audit.id())).toList();
    }

    private static Accuracy accuracy(ResultSet row) throws SQLException {
        return new Accuracy(row.getLong("judged"), row.getLong("right_ones"));
    }
}
