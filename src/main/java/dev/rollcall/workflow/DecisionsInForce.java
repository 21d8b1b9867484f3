package dev.rollcall.workflow;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which version of a decision table is in force, and its evaluation. A table is put in force by itself once, when it is
 * first deployed. An audit copies the versions at its start and evaluates by them.
 */
@Service
public class DecisionsInForce {

    private final JdbcClient jdbc;
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RulesFired fired;
    private final ChangingDecisions changing;
    private final Clock clock;

    DecisionsInForce(
            JdbcClient jdbc,
            DecisionService decisions,
            RepositoryService repository,
            RulesFired fired,
            ChangingDecisions changing,
            Clock clock) {
        this.jdbc = jdbc;
        this.changing = changing;
        this.decisions = decisions;
        this.repository = repository;
        this.fired = fired;
        this.clock = clock;
    }

    /** Puts each deployed table in force that has no version in force yet. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void putShippedTablesInForce() {
        repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> changing.putFirstInForce(definition.getKey(), definition.getId()));
    }

    /** Decision key → definition id, for an audit to copy at its start. */
    public Map<String, String> definitions() {
        Map<String, String> all = new LinkedHashMap<>();
        jdbc.sql("SELECT decision_key, definition_id FROM decision_in_force ORDER BY decision_key")
                .query((row, n) -> all.put(row.getString(1), row.getString(2)))
                .list();
        return all;
    }

    /**
     * Evaluates the version in force.
     *
     * @param subject the record it is about, for the evidence; may be null
     */
    public Decided evaluate(String decisionKey, Map<String, Object> inputs, UUID subject) {
        return evaluateVersion(decisionKey, definitions().get(decisionKey), inputs, null, subject);
    }

    /** What the version in force would say, for a question that nobody acts upon; no evidence is kept. */
    public Map<String, Object> foresee(String decisionKey, Map<String, Object> inputs) {
        DmnDecisionTableResult result = decisions
                .evaluateDecisionTableById(definitions().get(decisionKey))
                .variables(inputs)
                .evaluate();
        return result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
    }

    /**
     * Evaluates the version that the audit copied at its start; the one in force for an audit that copied none.
     *
     * @param subject the record it is about, for the evidence; may be null
     */
    public Decided evaluateFor(UUID audit, String decisionKey, Map<String, Object> inputs, UUID subject) {
        String version = jdbc.sql("SELECT definition_id FROM audit_decision WHERE audit_id = ? AND decision_key = ?")
                .params(Ids.bytes(audit), decisionKey)
                .query(String.class)
                .optional()
                .orElseGet(() -> definitions().get(decisionKey));
        return evaluateVersion(decisionKey, version, inputs, audit, subject);
    }

    private Decided evaluateVersion(
            String decisionKey, String definitionId, Map<String, Object> inputs, UUID audit, UUID subject) {
        RulesFired.Heard<DmnDecisionTableResult> heard = fired.during(() -> decisions
                .evaluateDecisionTableById(definitionId)
                .variables(inputs)
                .evaluate());
        DmnDecisionTableResult result = heard.result();
        Map<String, Object> outputs =
                result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
        KeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO decision_record (decision_key, definition_id, rule_ids, inputs, outputs, audit_id,
                                                     subject_id, evaluated_at)
                        VALUES (:key, :definition, :rules, :inputs, :outputs, :audit, :subject, :at)""")
                .param("key", decisionKey)
                .param("definition", definitionId)
                .param("rules", String.join(",", heard.rules()))
                .param("inputs", inputs.toString())
                .param("outputs", outputs.toString())
                .param("audit", Ids.bytes(audit))
                .param("subject", Ids.bytes(subject))
                .param("at", Timestamp.from(clock.instant()))
                .update(number, "id");
        return new Decided(
                outputs, heard.rules(), Objects.requireNonNull(number.getKey()).longValue());
    }
}
