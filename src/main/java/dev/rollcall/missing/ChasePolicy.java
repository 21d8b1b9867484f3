package dev.rollcall.missing;

import dev.rollcall.values.Ids;
import dev.rollcall.workflow.DecisionsInForce;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks decision chase-policy, in the version that the audit copied when it started. */
@Component
class ChasePolicy {

    private static final String DECISION = "chase-policy";

    /** What nobody has priced is more than a trifle, and less than dear. */
    private static final BigDecimal UNPRICED = new BigDecimal(500);

    private final DecisionsInForce decisions;
    private final JdbcClient jdbc;

    ChasePolicy(DecisionsInForce decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** What counts where nobody has priced the thing. */
    static BigDecimal worth(BigDecimal money) {
        return money == null ? UNPRICED : money;
    }

    ChasePlan of(Facts facts, UUID audit, UUID subject) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("how", facts.how().name());
        inputs.put("money", worth(facts.money()).doubleValue());
        inputs.put("holdsData", facts.holdsData());
        inputs.put("fixedPlace", facts.fixedPlace());
        String version = jdbc.sql("SELECT definition_id FROM audit_decision WHERE audit_id = ? AND decision_key = ?")
                .params(Ids.bytes(audit), DECISION)
                .query(String.class)
                .optional()
                .orElseGet(() -> decisions.definitions().get(DECISION));
        return ChasePlan.of(
                decisions.evaluateVersion(DECISION, version, inputs, subject).outputs());
    }

    /** What the decision reads; cases that agree in it have one plan. */
    record Facts(How how, BigDecimal money, boolean holdsData, boolean fixedPlace) {}
}
