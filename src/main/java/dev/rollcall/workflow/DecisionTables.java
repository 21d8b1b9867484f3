package dev.rollcall.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The decision tables as people read them, which version of each is in force, and which was when. */
@Service
@Transactional(readOnly = true)
public class DecisionTables {

    private static final String REIGN = """
            SELECT r.decision_key, r.definition_id, r.since, r.reason,
                   CASE WHEN r.by_key IS NULL THEN r.by_name ELSE COALESCE(p.display_name, 'a person since erased') END AS who
            FROM decision_reign r LEFT JOIN person p ON p.subject_key = r.by_key WHERE\s""";

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    DecisionTables(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** What is in force now, by key. */
    public List<Reign> list() {
        return jdbc.sql(REIGN + "r.id IN (SELECT MAX(id) FROM decision_reign GROUP BY decision_key)"
                        + " ORDER BY r.decision_key")
                .query((row, n) -> reign(row))
                .list();
    }

    /** What was in force from when on, the newest first. */
    public List<Reign> reigns(String key) {
        return jdbc.sql(REIGN + "r.decision_key = ? ORDER BY r.id DESC")
                .param(key)
                .query((row, n) -> reign(row))
                .list();
    }

    /** The definition of one version; empty when there is no such table or version. */
    public Optional<String> definition(String key, int version) {
        return find(key, version).map(DecisionDefinition::getId);
    }

    /** The table as deployed, a DMN file. */
    public String file(String definitionId) {
        try (InputStream model = repository.getDecisionModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One version of a table; empty when there is no such table or version. */
    public Optional<Table> read(String key, int version) {
        return find(key, version).map(this::table);
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

    private Optional<DecisionDefinition> find(String key, int version) {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .decisionDefinitionVersion(version)
                .singleResult());
    }

    private Reign reign(ResultSet row) throws SQLException {
        DecisionDefinition definition = repository.getDecisionDefinition(row.getString("definition_id"));
        return new Reign(
                row.getString("decision_key"),
                definition.getId(),
                definition.getName(),
                definition.getVersion(),
                row.getTimestamp("since").toInstant(),
                row.getString("who"),
                row.getString("reason"));
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
     * A version and from when on it was in force.
     *
     * @param by whoever put it in force, or "shipped"
     */
    public record Reign(
            String key, String definitionId, String name, int version, Instant since, String by, String reason) {}

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
