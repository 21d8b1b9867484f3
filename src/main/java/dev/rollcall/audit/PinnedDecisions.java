package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import dev.rollcall.workflow.DecisionsInForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the decision tables that an audit keeps to its end. */
@Component
class PinnedDecisions {

    private final DecisionsInForce decisions;
    private final JdbcClient jdbc;

    PinnedDecisions(DecisionsInForce decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** The tables in force now stay in force for this audit, whatever is put in force later. */
    void pin(AuditId id) {
        decisions
                .definitions()
                .forEach((key, definition) -> jdbc.sql(
                                "INSERT INTO audit_decision (audit_id, decision_key, definition_id) VALUES (:audit, :key, :definition)")
                        .param("audit", Ids.bytes(id.value()))
                        .param("key", key)
                        .param("definition", definition)
                        .update());
    }
}
