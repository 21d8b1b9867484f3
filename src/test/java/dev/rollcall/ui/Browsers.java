package dev.rollcall.ui;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Visitors}, keeps a trace of each when the test fails, and skips all browser tests where there is
 * no Chromium.
 */
class Browsers implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Browsers.class);
    private static final String NO_CHROMIUM =
            "no Chromium on this machine; install it, or name it by " + "-Drollcall.ui.chromium=PATH";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.place().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        System.err.printf("%n!! BROWSER TESTS SKIPPED: %s: %s%n%n", context.getDisplayName(), NO_CHROMIUM);
        return ConditionEvaluationResult.disabled(NO_CHROMIUM);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        Visitors.class, type -> new Visitors(chromium.browser(), FreeAddress.url()), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        visitors.leave(name, context.getExecutionException().isPresent());
    }
}
