package dev.rollcall.audit;

import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what came of audit items, in batches: provisionally when evidence comes in, and for good by reconciliation.
 * Marking an item as it is already marked changes nothing. An item that was excluded stays excluded.
 */
@Service
public class MarkingOutcomes {

    private static final String UPDATE = """
            UPDATE audit_item SET version = version + 1, outcome = ?, outcome_reason = ?, grade = ?, verification_id = ?,
                   settled_at = ?
            WHERE audit_id = ? AND asset_id = ? AND (outcome IS NULL OR outcome <> 'EXCLUDED')
              AND NOT (COALESCE(outcome, '') = COALESCE(?, '') AND COALESCE(outcome_reason, '') = COALESCE(?, '')
                   AND COALESCE(grade, '') = COALESCE(?, '') AND COALESCE(verification_id, 0) = COALESCE(?, 0))""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MarkingOutcomes(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks items of one audit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(AuditId audit, Collection<Mark> marks) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows = marks.stream().map(mark -> row(audit, mark, now)).toList();
        jdbc.batchUpdate(UPDATE, rows);
    }

    private static Object[] row(AuditId audit, Mark mark, Timestamp now) {
        String outcome = mark.outcome() == null ? null : mark.outcome().name();
        return new Object[] {
            outcome,
            mark.reason(),
            mark.grade(),
            mark.verificationId(),
            outcome == null ? null : now,
            Ids.bytes(audit.value()),
            Ids.bytes(mark.asset().value()),
            outcome,
            mark.reason(),
            mark.grade(),
            mark.verificationId()
        };
    }

    /**
     * What came of one item.
     *
     * @param outcome null opens the item again
     * @param reason a few words, null where the outcome says it all
     * @param grade name of the grade of the evidence that decided, null without
     * @param verificationId the evidence that decided, null without
     */
    public record Mark(AssetId asset, Outcome outcome, String reason, String grade, Long verificationId) {
        public Mark {
            Objects.requireNonNull(asset);
        }
    }
}
