package dev.rollcall.policy.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every case that a table can be asked, as combinations of the {@link Atom}s of its columns. Atoms for which the same rules
 * hold are taken together, and a combination is not followed further once one rule holds for all of it; where the number
 * of steps is beyond bounds all the same, the table is refused as undecidable rather than trusted.
 */
final class Cases {

    private static final int MOST_STEPS = 200_000;
    private static final int MOST_GAPS = 2 * TableCheck.MOST;

    private final PolicyTable table;
    private final List<List<Atom>> columns = new ArrayList<>();
    private final List<List<BitSet>> holding = new ArrayList<>();
    private int steps;

    Cases(PolicyTable table) {
        this.table = table;
        for (int input = 0; input < table.head().inputs().size(); input++) {
            int at = input;
            List<Atom> atoms = Atoms.of(
                    table.head().inputs().get(input),
                    table.rules().stream().map(rule -> rule.conditions().get(at)));
            columns.add(atoms);
            holding.add(atoms.stream().map(atom -> rules(at, atom)).toList());
        }
    }

    /** A case for which both rules hold, if there is one: the first that is usual where any is. */
    Optional<List<String>> common(int earlier, int later) {
        List<String> example = new ArrayList<>();
        for (int input = 0; input < columns.size(); input++) {
            Atom shared = null;
            for (int atom = 0; atom < columns.get(input).size(); atom++) {
                BitSet rules = holding.get(input).get(atom);
                if (shared == null && rules.get(earlier) && rules.get(later)) {
                    shared = columns.get(input).get(atom);
                }
            }
            if (shared == null) {
                return Optional.empty();
            }
            example.add(shared.written());
        }
        return Optional.of(example);
    }

    /**
     * The cases for which none of the first rules holds.
     *
     * @param within a rule to whose cases the search is confined, null for all
     * @param usualOnly whether cases that are not expected are left out
     */
    List<TableCheck.Gap> without(int firstRules, PolicyRule within, boolean usualOnly) {
        BitSet all = new BitSet();
        all.set(0, firstRules);
        Search search = new Search(within, usualOnly);
        search.go(0, all, List.of(), true);
        return search.gaps;
    }

    private BitSet rules(int input, Atom atom) {
        BitSet rules = new BitSet();
        for (int rule = 0; rule < table.rules().size(); rule++) {
            rules.set(rule, table.rules().get(rule).conditions().get(input).matches(atom.value()));
        }
        return rules;
    }

    /** Walks the columns from left to right, with the rules that still hold for what was chosen so far. */
    private final class Search {

        private final PolicyRule within;
        private final boolean usualOnly;
        private final List<TableCheck.Gap> gaps = new ArrayList<>();

        private Search(PolicyRule within, boolean usualOnly) {
            this.within = within;
            this.usualOnly = usualOnly;
        }

        private void go(int input, BitSet rules, List<String> when, boolean usual) {
            if (++steps > MOST_STEPS) {
                throw new Refused(
                        "The rules",
                        "they make too many combinations to decide whether one is missing.",
                        "Use fewer different values, or put cases together.");
            }
            if (gaps.size() >= MOST_GAPS || isCovered(input, rules)) {
                return;
            }
            if (input == columns.size()) {
                gaps.add(new TableCheck.Gap(when, usual));
                return;
            }
            groups(input, rules).forEach((group, atoms) -> {
                List<String> further = new ArrayList<>(when);
                further.add(isEveryUsual(input, atoms) ? "" : Spans.written(columns.get(input), atoms));
                go(input + 1, group.rules(), further, usual && group.usual());
            });
        }

        private boolean isEveryUsual(int input, List<Integer> atoms) {
            List<Atom> column = columns.get(input);
            return IntStream.range(0, column.size())
                    .filter(atom -> column.get(atom).usual())
                    .allMatch(atoms::contains);
        }

        /** Whether one of the rules holds whatever the columns from this one on say. */
        private boolean isCovered(int from, BitSet rules) {
            return rules.stream()
                    .anyMatch(rule -> table.rules().get(rule).conditions().subList(from, columns.size()).stream()
                            .allMatch(Cell::isAny));
        }

        /** Those rules and usualness → indexes of the atoms that share them. */
        private Map<Group, List<Integer>> groups(int input, BitSet rules) {
            Map<Group, List<Integer>> groups = new LinkedHashMap<>();
            for (int atom = 0; atom < columns.get(input).size(); atom++) {
                Atom one = columns.get(input).get(atom);
                if ((one.usual() || !usualOnly)
                        && (within == null || within.conditions().get(input).matches(one.value()))) {
                    BitSet left = (BitSet) rules.clone();
                    left.and(holding.get(input).get(atom));
                    groups.computeIfAbsent(new Group(left, one.usual()), any -> new ArrayList<>())
                            .add(atom);
                }
            }
            return groups;
        }
    }

    private record Group(BitSet rules, boolean usual) {}
}
