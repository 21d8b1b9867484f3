package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.Decided;
import dev.rollcall.workflow.DecisionsInForce;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides how each item of an audit is verified: decision verification-method once for each distinct input, then written in
 * sets. What follows another thing and would have to be looked for goes with it; nobody is asked again so soon.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DecidingMethods {

    private static final String DECISION = "verification-method";
    private static final int CHUNK = 500;
    private static final Set<Method> LED = EnumSet.of(Method.ASK, Method.COUNT, Method.CHECK_IN, Method.DEFER);

    private final JdbcClient jdbc;
    private final DecisionsInForce decisions;
    private final RecordingVerifications verifications;
    private final CompanyTime time;
    private final int askedAgainAfterDays;

    DecidingMethods(
            JdbcClient jdbc,
            DecisionsInForce decisions,
            RecordingVerifications verifications,
            CompanyTime time,
            @Value("${rollcall.asked-again-after-days}") int askedAgainAfterDays) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.verifications = verifications;
        this.time = time;
        this.askedAgainAfterDays = askedAgainAfterDays;
    }

    void decide(AuditId audit) {
        List<MethodFacts> items = facts(audit);
        Map<MethodInputs, DecidedMethod> decided = new HashMap<>();
        Map<UUID, DecidedMethod> byAsset = new HashMap<>();
        for (MethodFacts item : items) {
            byAsset.put(item.assetId(), decided.computeIfAbsent(item.inputs(), inputs -> evaluate(audit, inputs)));
        }
        Map<DecidedMethod, List<MethodFacts>> byMethod = new HashMap<>();
        for (MethodFacts item : items) {
            DecidedMethod method = following(byAsset.get(item.assetId()), byAsset.get(item.parentId()));
            byMethod.computeIfAbsent(method, any -> new ArrayList<>()).add(item);
        }
        byMethod.forEach(this::write);
        markDrawn(items);
        spare(audit);
        settleCheckedIn(
                audit,
                byMethod.entrySet().stream()
                        .filter(entry -> entry.getKey().method() == Method.CHECK_IN)
                        .flatMap(entry -> entry.getValue().stream())
                        .toList());
    }

    private List<MethodFacts> facts(AuditId audit) {
        return jdbc.sql(MethodFacts.SELECT)
                .param("audit", Ids.bytes(audit.value()))
                .param("today", time.today())
                .query((row, n) -> MethodFacts.of(row, audit, time.now(), time.today()))
                .list();
    }

    private DecidedMethod evaluate(AuditId audit, MethodInputs inputs) {
        Decided decided = decisions.evaluateFor(audit.value(), DECISION, inputs.variables(), audit.value());
        return new DecidedMethod(
                Method.valueOf((String) decided.outputs().get("method")), decided.ruleIds(), decided.number());
    }

    private static DecidedMethod following(DecidedMethod own, DecidedMethod parent) {
        return own.method() == Method.LOCATE && parent != null && LED.contains(parent.method()) ? parent : own;
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

    private void markDrawn(List<MethodFacts> items) {
        List<MethodFacts> drawn =
                items.stream().filter(item -> item.inputs().spotCheck()).toList();
        inChunks(
                drawn,
                ids -> jdbc.sql("UPDATE audit_item SET spot_check = TRUE WHERE id IN (:ids)")
                        .param("ids", ids)
                        .update());
    }

    /** What somebody confirmed or scanned in another audit a few days ago counts here too. */
    private void spare(AuditId audit) {
        String earlier = """
                FROM verification v WHERE v.asset_id = audit_item.asset_id AND v.superseded = FALSE AND v.detail IS NULL
                  AND v.claim IN ('SEEN', 'HELD') AND v.source IN ('ANSWER', 'SCAN', 'SEARCH') AND v.observed_at >= :since
                  AND (v.holder_id IS NULL OR v.holder_id = audit_item.holder_id)
                  AND NOT EXISTS (SELECT 1 FROM verification n WHERE n.asset_id = v.asset_id AND n.id > v.id
                                  AND n.superseded = FALSE)""";
        jdbc.sql("UPDATE audit_item SET method = 'SPARED', outcome = 'VERIFIED', settled_at = :now,"
                        + " outcome_reason = 'Verified lately in another audit', grade = (SELECT v.grade " + earlier
                        + "), verification_id = (SELECT v.id " + earlier
                        + ") WHERE audit_id = :audit AND method = 'ASK' AND EXISTS (SELECT 1 " + earlier + ")")
                .param("now", Timestamp.from(time.now()))
                .param("since", Timestamp.from(time.now().minus(Duration.ofDays(askedAgainAfterDays))))
                .param("audit", Ids.bytes(audit.value()))
                .update();
    }

    private void settleCheckedIn(AuditId audit, List<MethodFacts> items) {
        verifications.recordCheckIns(
                audit.value(),
                items.stream().map(item -> new AssetId(item.assetId())).toList());
        jdbc.sql("""
                        UPDATE audit_item SET outcome = 'VERIFIED', grade = 'DEVICE_CHECK_IN', settled_at = :now,
                          verification_id = (SELECT MAX(v.id) FROM verification v WHERE v.audit_id = audit_item.audit_id
                                             AND v.asset_id = audit_item.asset_id AND v.source = 'CHECK_IN')
                        WHERE audit_id = :audit AND method = 'CHECK_IN'""")
                .param("now", Timestamp.from(time.now()))
                .param("audit", Ids.bytes(audit.value()))
                .update();
    }

    /** A method with the rule of the table that gave it and the record of that; what follows another thing has those of it. */
    private record DecidedMethod(Method method, String rule, long number) {}

    private static void inChunks(List<MethodFacts> items, Consumer<List<Long>> statement) {
        List<Long> ids = items.stream().map(MethodFacts::id).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            statement.accept(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }
}
