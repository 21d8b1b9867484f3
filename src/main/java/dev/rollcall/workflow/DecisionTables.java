package dev.rollcall.workflow;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision tables as people read them, and which version of each is in force. A newer shipped version is offered here;
 * an administrator puts it in force for audits that start from then on. Audits under way keep theirs.
 */
@Service
@Transactional(readOnly = true)
public class DecisionTables {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Clock clock;

    DecisionTables(JdbcClient jdbc, RepositoryService repository, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.clock = clock;
    }

    /** All tables by key. */
    public List<InForce> list() {
        return jdbc.sql("SELECT decision_key, definition_id, since, put_in_force_by FROM decision_in_force"
                        + " ORDER BY decision_key")
                .query((row, n) -> {
                    String key = row.getString(1);
                    DecisionDefinition used = repository.getDecisionDefinition(row.getString(2));
                    return new InForce(
                            key,
                            used.getName(),
                            used.getVersion(),
                            newest(key).getVersion(),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4));
                })
                .list();
    }

    /** One version of a table; empty when there is no such table or version. */
    public Optional<Table> read(String key, int version) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .map(this::table);
    }

    /** "Change approval, version 2"; the id itself where the version is no longer deployed. */
    public String named(String definitionId) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionId(definitionId)
                .singleResult();
        return definition == null ? definitionId : definition.getName() + ", version " + definition.getVersion();
    }

    /** Why a rule is in a version of a table; empty when either is gone. */
    public Optional<String> why(String definitionId, String ruleId) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionId(definitionId)
                        .singleResult())
                .flatMap(definition -> Optional.ofNullable(
                        repository.getDmnModelInstance(definition.getId()).<DmnElement>getModelElementById(ruleId)))
                .map(DecisionTables::description);
    }

    /** Puts the newest deployed version in force; audits under way keep theirs. */
    @Transactional
    public Result<Void> putNewestInForce(String key, Actor actor) {
        int changed = jdbc.sql("""
                        UPDATE decision_in_force SET definition_id = :id, since = :now, put_in_force_by = :by
                        WHERE decision_key = :key AND definition_id <> :id""")
                .param("id", newest(key).getId())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .param("key", key)
                .update();
        return changed == 1 ? Result.done() : Result.refused("The newest version of this table is in force already.");
    }

    private DecisionDefinition newest(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private Table table(DecisionDefinition definition) {
        Decision decision = repository.getDmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        Map<String, Long> fired = timesFired(definition.getId());
        DecisionTable table = (DecisionTable) decision.getExpression();
        return new Table(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                description(decision),
                table.getInputs().stream().map(DmnElement::getLabel).toList(),
                table.getOutputs().stream().map(DmnElement::getLabel).toList(),
                table.getRules().stream()
                        .map(rule -> new Rule(
                                rule.getId(),
                                rule.getInputEntries().stream()
                                        .map(entry -> entry.getText().getTextContent())
                                        .toList(),
                                rule.getOutputEntries().stream()
                                        .map(entry -> entry.getText().getTextContent())
                                        .toList(),
                                description(rule),
                                fired.getOrDefault(rule.getId(), 0L)))
                        .toList());
    }

    /** Rule id → how often it fired, in this version. */
    private Map<String, Long> timesFired(String definitionId) {
        Map<String, Long> times = new HashMap<>();
        jdbc.sql("SELECT rule_ids, COUNT(*) FROM decision_record WHERE definition_id = ? GROUP BY rule_ids")
                .param(definitionId)
                .query(row -> {
                    for (String rule : row.getString(1).split(",")) {
                        times.merge(rule, row.getLong(2), Long::sum);
                    }
                });
        return times;
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null ? "" : element.getDescription().getTextContent();
    }

    /**
     * @param version in force
     * @param newest version deployed
     * @param since when it was put in force
     * @param by whoever did, or "shipped"
     */
    public record InForce(String key, String name, int version, int newest, Instant since, String by) {

        /** Whether a newer version waits to be put in force. */
        public boolean isOffered() {
            return newest > version;
        }
    }

    /** A table in rows, as drawn: labels of its inputs and outputs, then its rules. */
    public record Table(
            String key,
            String name,
            int version,
            String description,
            List<String> inputs,
            List<String> outputs,
            List<Rule> rules) {}

    /**
     * @param id of the rule in the table
     * @param when FEEL text an input, empty for any
     * @param then FEEL text an output
     * @param why the rule is there
     * @param fired how often it did, once for each distinct input that was decided
     */
    public record Rule(String id, List<String> when, List<String> then, String why, long fired) {}
}
