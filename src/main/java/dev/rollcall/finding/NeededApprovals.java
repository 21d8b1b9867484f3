package dev.rollcall.finding;

import dev.rollcall.values.Ids;
import dev.rollcall.workflow.DecisionsInForce;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks decision change-approval, in the version that the audit copied at its start, who has to agree to a change. */
@Component
class NeededApprovals {

    private static final String DECISION = "change-approval";

    private final DecisionsInForce decisions;
    private final JdbcClient jdbc;

    NeededApprovals(DecisionsInForce decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** STANDARD, ONE or TWO. */
    String of(UUID audit, String change, String grade, BigDecimal money, UUID subject) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("change", change);
        inputs.put("grade", grade);
        inputs.put("money", money == null ? null : money.doubleValue());
        String version = jdbc.sql("SELECT definition_id FROM audit_decision WHERE audit_id = ? AND decision_key = ?")
                .params(Ids.bytes(audit), DECISION)
                .query(String.class)
                .optional()
                .orElseGet(() -> decisions.definitions().get(DECISION));
        return String.valueOf(decisions
                .evaluateVersion(DECISION, version, inputs, subject)
                .outputs()
                .getOrDefault("approval", "TWO"));
    }
}
