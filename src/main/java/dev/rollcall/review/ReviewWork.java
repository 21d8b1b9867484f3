package dev.rollcall.review;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.MarkingLicences;
import dev.rollcall.audit.Work;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The licence reviews of an audit, as the audit closes and withdraws them. What is decided and only has to be carried out
 * does not hold the audit up and outlives its close; cancelling withdraws that too.
 */
@Component
@Transactional
class ReviewWork implements Work {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final ReviewProcess process;
    private final ClosingReviews closing;
    private final CompanyTime time;

    ReviewWork(JdbcClient jdbc, ReviewProcess process, ClosingReviews closing, CompanyTime time) {
        this.jdbc = jdbc;
        this.process = process;
        this.closing = closing;
        this.time = time;
    }

    private record Piece(byte[] id, LicenceId licence, String instance) {}

    @Override
    public String name() {
        return "licence reviews";
    }

    @Override
    public long open(AuditId audit) {
        return jdbc.sql("SELECT COUNT(*) FROM licence_review WHERE audit_id = :audit AND state IN (:open)")
                .param("audit", Ids.bytes(audit.value()))
                .param("open", names(ReviewState.UNDECIDED))
                .query(Long.class)
                .single();
    }

    @Override
    public boolean closeSome(AuditId audit) {
        return end(audit, ReviewState.UNDECIDED, ReviewState.NO_ANSWER, MarkingLicences.NO_ANSWER);
    }

    @Override
    public boolean withdrawSome(AuditId audit) {
        Set<ReviewState> open = EnumSet.copyOf(ReviewState.UNDECIDED);
        open.addAll(ReviewState.CARRIED_OUT);
        return end(audit, open, ReviewState.WITHDRAWN, MarkingLicences.CANCELLED);
    }

    private boolean end(AuditId audit, Set<ReviewState> open, ReviewState how, String outcome) {
        List<Piece> pieces = jdbc.sql("SELECT id, licence_id, process_instance_id FROM licence_review"
                        + " WHERE audit_id = :audit AND state IN (:open) ORDER BY id LIMIT :chunk")
                .param("audit", Ids.bytes(audit.value()))
                .param("open", names(open))
                .param("chunk", CHUNK)
                .query((row, n) ->
                        new Piece(row.getBytes(1), new LicenceId(Ids.uuid(row.getBytes(2))), row.getString(3)))
                .list();
        if (!pieces.isEmpty()) {
            jdbc.sql(
                            "UPDATE licence_review SET state = :how, ended_at = :now, version = version + 1 WHERE id IN (:ids)")
                    .param("how", how.name())
                    .param("now", Timestamp.from(time.now()))
                    .param("ids", pieces.stream().map(Piece::id).toList())
                    .update();
            jdbc.sql("DELETE FROM seat_question WHERE review_id IN (:ids) AND answer IS NULL")
                    .param("ids", pieces.stream().map(Piece::id).toList())
                    .update();
            pieces.forEach(piece -> closing.closed(audit, piece.licence(), outcome));
            process.close(pieces.stream().map(Piece::instance).toList());
        }
        return pieces.size() == CHUNK;
    }

    @Override
    public Map<String, Long> counts(AuditId audit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT state, COUNT(*) FROM licence_review WHERE audit_id = ? GROUP BY state ORDER BY state")
                .param(Ids.bytes(audit.value()))
                .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    @Override
    public String processId() {
        return process.id();
    }

    @Override
    public String element(String state) {
        return process.element(ReviewState.valueOf(state));
    }

    @Override
    public Optional<String> tab() {
        return Optional.of("licences");
    }

    private static List<String> names(Collection<ReviewState> states) {
        return states.stream().map(Enum::name).toList();
    }
}
