package dev.rollcall.policy.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a changed table beside the one in force, rule by rule; a rule is the same when its id is. */
public final class ComparingTables {

    private ComparingTables() {}

    /** The rules of the changed table in their order, then those that are removed. */
    public static List<ComparedRule> compare(PolicyTable before, PolicyTable after) {
        Map<String, PolicyRule> old = byId(before);
        Map<String, PolicyRule> changed = byId(after);
        List<String> oldOrder = before.rules().stream()
                .map(PolicyRule::id)
                .filter(changed::containsKey)
                .toList();
        List<String> newOrder = after.rules().stream()
                .map(PolicyRule::id)
                .filter(old::containsKey)
                .toList();
        List<ComparedRule> compared = new ArrayList<>();
        for (PolicyRule rule : after.rules()) {
            PolicyRule was = old.get(rule.id());
            boolean moved =
                    !after.isUnique() && was != null && oldOrder.indexOf(rule.id()) != newOrder.indexOf(rule.id());
            compared.add(compared(was, rule, moved, compared.size() + 1));
        }
        before.rules().stream()
                .filter(rule -> !changed.containsKey(rule.id()))
                .forEach(rule -> compared.add(compared(rule, null, false, 0)));
        return compared;
    }

    private static ComparedRule compared(PolicyRule was, PolicyRule is, boolean moved, int number) {
        PolicyRule either = is == null ? was : is;
        return new ComparedRule(
                mark(was, is, moved),
                either.id(),
                number,
                parts(was, is, PolicyRule::when),
                parts(was, is, PolicyRule::then),
                parts(was, is, rule -> List.of(rule.why())).get(0));
    }

    private static ComparedRule.Mark mark(PolicyRule was, PolicyRule is, boolean moved) {
        if (was == null || is == null) {
            return was == null ? ComparedRule.Mark.ADDED : ComparedRule.Mark.REMOVED;
        }
        if (!is.saysTheSame(was)) {
            return ComparedRule.Mark.CHANGED;
        }
        return moved ? ComparedRule.Mark.MOVED : ComparedRule.Mark.SAME;
    }

    private static List<ComparedRule.Part> parts(
            PolicyRule was, PolicyRule is, Function<PolicyRule, List<String>> cells) {
        List<String> after = cells.apply(is == null ? was : is);
        List<String> before = was == null ? after : cells.apply(was);
        return IntStream.range(0, Collections.min(List.of(before.size(), after.size())))
                .mapToObj(cell -> new ComparedRule.Part(before.get(cell), after.get(cell)))
                .toList();
    }

    private static Map<String, PolicyRule> byId(PolicyTable table) {
        return table.rules().stream().collect(Collectors.toMap(PolicyRule::id, Function.identity()));
    }
}
