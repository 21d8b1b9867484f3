package dev.rollcall.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which assets an audit covers: a tree of conditions. An empty tree covers the whole active register. Stored as JSON in
 * the audit; compiled to SQL by {@link ScopeSql}.
 *
 * @param match whether all or any of the parts must hold
 * @param conditions the leaves of this group
 * @param groups groups within this group
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scope(Match match, List<ScopeCondition> conditions, List<Scope> groups) {

    private static final int DEEPEST = 4;
    private static final int MOST_CONDITIONS = 100;

    /** How the parts of a group are joined. */
    public enum Match {
        ALL,
        ANY
    }

    public Scope {
        match = match == null ? Match.ALL : match;
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** The whole active register. */
    public static Scope everything() {
        return new Scope(Match.ALL, List.of(), List.of());
    }

    /** Everything that fulfils all the conditions. */
    public static Scope all(ScopeCondition... conditions) {
        return new Scope(Match.ALL, List.of(conditions), List.of());
    }

    @JsonIgnore
    public boolean isEmpty() {
        return conditions.isEmpty() && groups.stream().allMatch(Scope::isEmpty);
    }

    /** Every condition of the tree. */
    public Stream<ScopeCondition> everyCondition() {
        return Stream.concat(conditions.stream(), groups.stream().flatMap(Scope::everyCondition));
    }

    /** What is wrong with it, in a sentence for whoever built it. */
    public Optional<String> problem() {
        if (depth() > DEEPEST) {
            return Optional.of("Conditions may be grouped four levels deep at the most");
        }
        if (everyCondition().count() > MOST_CONDITIONS) {
            return Optional.of("A scope may have 100 conditions at the most");
        }
        return everyCondition()
                .map(ScopeCondition::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private int depth() {
        return 1 + groups.stream().mapToInt(Scope::depth).max().orElse(0);
    }
}
