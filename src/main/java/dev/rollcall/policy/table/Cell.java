package dev.rollcall.policy.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The condition of a rule on one input: any of its tests, or none of them where it is negated. Without tests it holds for
 * every value.
 */
record Cell(boolean negated, List<CellTest> tests) {

    static final Cell ANY = new Cell(false, List.of());

    boolean isAny() {
        return tests.isEmpty();
    }

    boolean matches(Object value) {
        return isAny()
                || (negated
                        ? tests.stream().noneMatch(test -> test.matches(value) || test.isUnknown(value))
                        : tests.stream().anyMatch(test -> test.matches(value)));
    }

    /** As FEEL writes it; empty for any. */
    String written() {
        String list = tests.stream().map(CellTest::written).collect(Collectors.joining(", "));
        return negated ? "not(" + list + ")" : list;
    }

    Stream<Object> edges() {
        return tests.stream().flatMap(CellTest::edges);
    }
}
