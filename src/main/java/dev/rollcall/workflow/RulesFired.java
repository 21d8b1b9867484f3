package dev.rollcall.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/**
 * Hears from the engine which rules of a table fired, since its result holds their outputs alone. The engine calls back on
 * the thread that evaluates.
 */
@Component
class RulesFired implements DmnDecisionEvaluationListener {

    private final ThreadLocal<List<String>> heard = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        if (event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table) {
            table.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(heard.get()::add);
        }
    }

    /** Evaluates, and gives what came of it with the ids of the rules that fired meanwhile. */
    <T> Heard<T> during(Supplier<T> evaluation) {
        heard.remove();
        try {
            T result = evaluation.get();
            return new Heard<>(result, List.copyOf(heard.get()));
        } finally {
            heard.remove();
        }
    }

    /** A result and the ids of the rules behind it. */
    record Heard<T>(T result, List<String> rules) {}
}
