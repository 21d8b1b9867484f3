package dev.rollcall.policy.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One rule: conditions by input, results by output, and why it is there. */
public final class PolicyRule {

    private final String id;
    private final String why;
    private final List<Cell> conditions;
    private final List<Object> results;

    PolicyRule(String id, String why, List<Cell> conditions, List<Object> results) {
        this.id = id;
        this.why = why;
        this.conditions = List.copyOf(conditions);
        this.results = List.copyOf(results);
    }

    public String id() {
        return id;
    }

    public String why() {
        return why;
    }

    /** FEEL text an input, empty for any. */
    public List<String> when() {
        return conditions.stream().map(Cell::written).toList();
    }

    /** FEEL text an output. */
    public List<String> then() {
        return results.stream().map(Literal::written).toList();
    }

    /** What it gives, as one text that two rules share when they give the same. */
    public String outcome() {
        return results.stream()
                .map(result -> result instanceof String text ? text : Literal.written(result))
                .collect(Collectors.joining(", "));
    }

    List<Cell> conditions() {
        return conditions;
    }

    List<Object> results() {
        return results;
    }

    boolean matches(List<Object> values) {
        return IntStream.range(0, conditions.size())
                .allMatch(input -> conditions.get(input).matches(values.get(input)));
    }

    boolean saysTheSame(PolicyRule other) {
        return why.equals(other.why) && when().equals(other.when()) && then().equals(other.then());
    }
}
