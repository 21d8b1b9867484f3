package dev.rollcall.finding;

import dev.rollcall.workflow.DecisionsInForce;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks decision change-approval, in the version that the audit copied at its start, who has to agree to a change. */
@Component
class NeededApprovals {

    private static final String DECISION = "change-approval";

    private final DecisionsInForce decisions;

    NeededApprovals(DecisionsInForce decisions) {
        this.decisions = decisions;
    }

    /** STANDARD, ONE or TWO. */
    String of(UUID audit, String change, String grade, BigDecimal money, UUID subject) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("change", change);
        inputs.put("grade", grade);
        inputs.put("money", money == null ? null : money.doubleValue());
        return String.valueOf(decisions
                .evaluateFor(audit, DECISION, inputs, subject)
                .outputs()
                .getOrDefault("approval", "TWO"));
    }
}
