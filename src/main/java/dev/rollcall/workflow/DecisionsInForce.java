package dev.rollcall.workflow;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which version of a decision table is in force, and its evaluation. A table is put in force once, when it is first
 * deployed; a later deployment is only offered. An audit copies the versions at its start and evaluates by them.
 */
@Service
public class DecisionsInForce {

    private final JdbcClient jdbc;
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RulesFired fired;
    private final Clock clock;

    DecisionsInForce(
            JdbcClient jdbc, DecisionService decisions, RepositoryService repository, RulesFired fired, Clock clock) {
        this.jdbc = jdbc;
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
                .forEach(definition -> jdbc.sql("""
                        INSERT INTO decision_in_force (decision_key, definition_id, since, put_in_force_by)
                        SELECT :key, :definition, :since, 'shipped' FROM (SELECT 1 AS one) AS once
                        WHERE NOT EXISTS (SELECT 1 FROM decision_in_force WHERE decision_key = :key)""")
                        .param("key", definition.getKey())
                        .param("definition", definition.getId())
                        .param("since", Timestamp.from(clock.instant()))
                        .update());
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
        return evaluateVersion(decisionKey, definitions().get(decisionKey), inputs, subject);
    }

    /** Evaluates a version that an audit copied. */
    public Decided evaluateVersion(String decisionKey, String definitionId, Map<String, Object> inputs, UUID subject) {
        RulesFired.Heard<DmnDecisionTableResult> heard = fired.during(() -> decisions
                .evaluateDecisionTableById(definitionId)
                .variables(inputs)
                .evaluate());
        DmnDecisionTableResult result = heard.result();
        Decided decided = new Decided(
                result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap(), heard.rules());
        jdbc.sql("""
                        INSERT INTO decision_record (decision_key, definition_id, rule_ids, inputs, outputs, subject_id,
                                                     evaluated_at)
                        VALUES (:key, :definition, :rules, :inputs, :outputs, :subject, :at)""")
                .param("key", decisionKey)
                .param("definition", definitionId)
                .param("rules", decided.ruleIds())
                .param("inputs", inputs.toString())
                .param("outputs", decided.outputs().toString())
                .param("subject", Ids.bytes(subject))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return decided;
    }
}
