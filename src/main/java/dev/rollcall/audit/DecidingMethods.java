package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.Decided;
import dev.rollcall.workflow.DecisionsInForce;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides how each item of an audit is verified that is not decided yet: decision verification-method once for each distinct input, then written in
 * sets by the rule of {@link MethodsOfItems}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DecidingMethods {

    static final String DECISION = "verification-method";
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final MethodsOfItems methods;
    private final DecisionsInForce decisions;
    private final RecordingVerifications verifications;
    private final CompanyTime time;

    DecidingMethods(
            JdbcClient jdbc,
            MethodsOfItems methods,
            DecisionsInForce decisions,
            RecordingVerifications verifications,
            CompanyTime time) {
        this.jdbc = jdbc;
        this.methods = methods;
        this.decisions = decisions;
        this.verifications = verifications;
        this.time = time;
    }

    void decide(AuditId audit) {
        Map<DecidedMethod, List<MethodFacts>> byMethod = methods.of(
                "(SELECT * FROM audit_item WHERE audit_id = :audit AND method = 'PENDING') i",
                Map.of("audit", Ids.bytes(audit.value())),
                audit,
                inputs -> evaluate(audit, inputs));
        byMethod.forEach(this::write);
        byMethod.values().forEach(this::markDrawn);
    }

    /** What other evidence has shown already counts here too. */
    void settle(AuditId audit) {
        settleSpared(audit);
        settleCheckedIn(audit);
    }

    private DecidedMethod evaluate(AuditId audit, MethodInputs inputs) {
        Decided decided = decisions.evaluateFor(audit.value(), DECISION, inputs.variables(), audit.value());
        return new DecidedMethod(
                Method.valueOf((String) decided.outputs().get("method")), decided.ruleIds(), decided.number());
    }

    private void write(DecidedMethod decided, List<MethodFacts> items) {
        inChunks(
                items,
                ids -> jdbc.sql(
                                "UPDATE audit_item SET method = :method, method_rule = :rule, decided_by = :number WHERE id IN (:ids)")
                        .param("method", decided.method().name())
                        .param("rule", decided.rule())
                        .param("number", decided.number())
                        .param("ids", ids)
                        .update());
    }

    /** Asked all the same: the draw alone keeps its device from sparing the question. */
    private void markDrawn(List<MethodFacts> items) {
        Map<MethodInputs, Boolean> sparedOtherwise = new HashMap<>();
        List<MethodFacts> drawn = items.stream()
                .filter(item -> item.inputs().spotCheck() && item.inputs().checkInDays() != null)
                .filter(item -> sparedOtherwise.computeIfAbsent(item.inputs(), this::wouldBeSpared))
                .toList();
        inChunks(
                drawn,
                ids -> jdbc.sql("UPDATE audit_item SET spot_check = TRUE WHERE id IN (:ids)")
                        .param("ids", ids)
                        .update());
    }

    private boolean wouldBeSpared(MethodInputs inputs) {
        return Method.CHECK_IN
                .name()
                .equals(decisions
                        .foresee(DECISION, inputs.undrawn().variables())
                        .get("method"));
    }

    /** What somebody confirmed or scanned in another audit a few days ago counts here too. */
    private void settleSpared(AuditId audit) {
        String earlier = LatelyVerified.from("audit_item");
        jdbc.sql("UPDATE audit_item SET outcome = 'VERIFIED', settled_at = :now,"
                        + " outcome_reason = 'Verified lately in another audit', grade = (SELECT v.grade " + earlier
                        + "), verification_id = (SELECT v.id " + earlier
                        + ") WHERE audit_id = :audit AND method = 'SPARED' AND outcome IS NULL")
                .param("now", Timestamp.from(time.now()))
                .param("since", methods.since())
                .param("audit", Ids.bytes(audit.value()))
                .update();
    }

    private void settleCheckedIn(AuditId audit) {
        verifications.recordCheckIns(
                audit.value(),
                jdbc.sql(
                                "SELECT asset_id FROM audit_item WHERE audit_id = :audit AND method = 'CHECK_IN' AND outcome IS NULL")
                        .param("audit", Ids.bytes(audit.value()))
                        .query((row, n) -> new AssetId(Ids.uuid(row.getBytes(1))))
                        .list());
        jdbc.sql("""
                        UPDATE audit_item SET outcome = 'VERIFIED', grade = 'DEVICE_CHECK_IN', settled_at = :now,
                          verification_id = (SELECT MAX(v.id) FROM verification v WHERE v.audit_id = audit_item.audit_id
                                             AND v.asset_id = audit_item.asset_id AND v.source = 'CHECK_IN')
                        WHERE audit_id = :audit AND method = 'CHECK_IN' AND outcome IS NULL""")
                .param("now", Timestamp.from(time.now()))
                .param("audit", Ids.bytes(audit.value()))
                .update();
    }

    private static void inChunks(List<MethodFacts> items, Consumer<List<Long>> statement) {
        List<Long> ids = items.stream().map(MethodFacts::id).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            statement.accept(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }
}
