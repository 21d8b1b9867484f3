package dev.rollcall.workflow;

import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL condition of a form, parsed once when the form is first used. A condition that fails to evaluate does not hold. */
final class FormCondition {

    private final FeelEngineApi feel;
    private final ParsedExpression expression;

    private FormCondition(FeelEngineApi feel, ParsedExpression expression) {
        this.feel = feel;
        this.expression = expression;
    }

    boolean holds(Map<String, Object> scope) {
        EvaluationResult result = feel.evaluate(expression, scope);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** Parses conditions; expressions come from deployed forms only, never from a request. */
    static final class Parser {

        private final FeelEngineApi feel = new FeelEngineApi(new FeelEngine.Builder().build());

        /** The condition, or null for none. Form-js writes a leading equals sign before an expression. */
        FormCondition parse(String text) {
            if (text == null) {
                return null;
            }
            ParseResult parsed = feel.parseExpression(text.startsWith("=") ? text.substring(1) : text);
            if (parsed.isFailure()) {
                throw new IllegalStateException("The form has a condition that is not FEEL: " + text);
            }
            return new FormCondition(feel, parsed.parsedExpression());
        }
    }
}
