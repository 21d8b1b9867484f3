package dev.rollcall.policy.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision table all of whose cells could be read. */
public final class PolicyTable {

    private final TableHead head;
    private final List<PolicyRule> rules;

    PolicyTable(TableHead head, List<PolicyRule> rules) {
        this.head = head;
        this.rules = List.copyOf(rules);
    }

    public String key() {
        return head.key();
    }

    public String name() {
        return head.name();
    }

    /** Labels of the inputs. */
    public List<String> inputs() {
        return head.inputs().stream().map(Column::label).toList();
    }

    /** Labels of the outputs. */
    public List<String> outputs() {
        return head.outputs().stream().map(Column::label).toList();
    }

    /** Names of what the inputs look at. */
    public List<String> inputNames() {
        return head.inputs().stream().map(Column::name).toList();
    }

    public List<PolicyRule> rules() {
        return rules;
    }

    /** Whether at most one rule may hold; otherwise the first that does counts. */
    public boolean isUnique() {
        return head.isUnique();
    }

    /** Whether both have the same rules in the same order. */
    public boolean saysTheSame(PolicyTable other) {
        if (rules.size() != other.rules.size()) {
            return false;
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).id().equals(other.rules.get(i).id())
                    || !rules.get(i).saysTheSame(other.rules.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rule that holds for the values, as texts by the name of the input.
     *
     * @return empty when a value is missing or none of the input's type
     */
    public Optional<Verdict> decide(Map<String, String> values) {
        List<Object> typed = new ArrayList<>();
        for (Column input : head.inputs()) {
            String text = values.get(input.name());
            Optional<Object> value =
                    text == null ? Optional.empty() : input.type().recorded(text);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            typed.add(value.get());
        }
        return Optional.of(new Verdict(ruleFor(typed).orElse(null)));
    }

    Optional<PolicyRule> ruleFor(List<Object> values) {
        return rules.stream().filter(rule -> rule.matches(values)).findFirst();
    }

    TableHead head() {
        return head;
    }

    /** What a table says of one case. */
    public static final class Verdict {

        private final PolicyRule rule;

        private Verdict(PolicyRule rule) {
            this.rule = rule;
        }

        /** The rule that holds, if any. */
        public Optional<PolicyRule> rule() {
            return Optional.ofNullable(rule);
        }

        /** What comes out, in words. */
        public String outcome() {
            return rule == null ? "no rule" : rule.outcome();
        }
    }
}
