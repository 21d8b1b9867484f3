package dev.rollcall.workflow;

import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts another version of a decision table in force. Whoever calls it has locked the decision first, so that of two changes
 * at once the second sees what the first has done. Whether a change is permitted is the caller's to decide.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ChangingDecisions {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Clock clock;

    ChangingDecisions(JdbcClient jdbc, RepositoryService repository, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.clock = clock;
    }

    /** Holds all other changes of the decision back until the transaction ends; gives the definition that is in force. */
    public Optional<String> lock(String key) {
        return jdbc.sql("SELECT definition_id FROM decision_in_force WHERE decision_key = ? FOR UPDATE")
                .param(key)
                .query(String.class)
                .optional();
    }

    /** Deploys a table without putting it in force; gives its definition. */
    public String deploy(String key, String xml) {
        return repository
                .createDeployment()
                .name("policy " + key)
                .addString(key + ".dmn", xml)
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getId();
    }

    /** From now on audits that start copy this definition; those under way keep theirs. */
    public void putInForce(String key, String definitionId, Author by, String reason) {
        jdbc.sql("UPDATE decision_in_force SET definition_id = ? WHERE decision_key = ?")
                .params(definitionId, key)
                .update();
        remember(key, definitionId, by, reason);
    }

    void putFirstInForce(String key, String definitionId) {
        int first = jdbc.sql("""
                        INSERT INTO decision_in_force (decision_key, definition_id)
                        SELECT :key, :definition FROM (SELECT 1 AS one) AS once
                        WHERE NOT EXISTS (SELECT 1 FROM decision_in_force WHERE decision_key = :key)""")
                .param("key", key)
                .param("definition", definitionId)
                .update();
        if (first == 1) {
            remember(key, definitionId, Author.system("shipped"), "The table as shipped");
        }
    }

    private void remember(String key, String definitionId, Author by, String reason) {
        jdbc.sql("""
                        INSERT INTO decision_reign (decision_key, definition_id, since, by_key, by_name, reason)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(key, definitionId, Timestamp.from(clock.instant()), Ids.bytes(by.key()), by.name(), reason)
                .update();
    }
}
