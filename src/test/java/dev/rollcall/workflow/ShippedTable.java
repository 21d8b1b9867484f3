package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** A decision table as it is shipped, evaluated without the process engine, for tests that name the rule that fires. */
final class ShippedTable {

    private final List<DmnEvaluatedDecisionRule> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;
    private Map<String, Object> outputs = Map.of();

    ShippedTable(String id) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        engine = configuration.buildEngine();
        try (InputStream table = Files.newInputStream(Path.of("bpmn", id + ".dmn"))) {
            decision = engine.parseDecision(id, table);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Evaluates once; which rule fired and what it says can be asked afterwards. */
    void evaluate(Map<String, Object> inputs) {
        fired.clear();
        outputs =
                engine.evaluateDecisionTable(decision, inputs).getSingleResult().getEntryMap();
    }

    /** Whether any rule matches. */
    boolean matches(Map<String, Object> inputs) {
        return !engine.evaluateDecisionTable(decision, inputs).isEmpty();
    }

    /** The id of the one rule that matched. */
    String firedRule() {
        assertThat(fired).hasSize(1);
        return fired.get(0).getId();
    }

    Map<String, Object> outputs() {
        return outputs;
    }

    /** The ids of all rules, in their order. */
    List<String> rules() {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        fired.addAll(event.getMatchingRules());
    }
}
