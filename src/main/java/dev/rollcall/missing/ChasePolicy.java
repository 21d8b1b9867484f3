package dev.rollcall.missing;

import dev.rollcall.workflow.DecisionsInForce;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks decision chase-policy, in the version that the audit copied when it started. */
@Component
class ChasePolicy {

    private static final String DECISION = "chase-policy";

    /** What nobody has priced is more than a trifle, and less than dear. */
    private static final BigDecimal UNPRICED = new BigDecimal(500);

    private final DecisionsInForce decisions;

    ChasePolicy(DecisionsInForce decisions) {
        this.decisions = decisions;
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
        return ChasePlan.of(
                decisions.evaluateFor(audit, DECISION, inputs, subject).outputs());
    }

    /** What the decision reads; cases that agree in it have one plan. */
    record Facts(How how, BigDecimal money, boolean holdsData, boolean fixedPlace) {}
}
