package dev.rollcall.policy.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides of a table which rules overlap and which cases have none, exactly, and holds an upload to what its shipped table
 * promises: where that has a rule for every case, so must the upload; where at most one rule may hold, none may overlap.
 */
public final class CheckingTables {

    private CheckingTables() {}

    public static TableCheck check(PolicyTable table) {
        Cases cases = new Cases(table);
        List<TableCheck.Overlap> overlaps = new ArrayList<>();
        int found = 0;
        List<PolicyRule> rules = table.rules();
        for (int later = 1; later < rules.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Optional<List<String>> example = cases.common(earlier, later);
                if (example.isPresent() && ++found <= TableCheck.MOST) {
                    overlaps.add(new TableCheck.Overlap(
                            rules.get(earlier).id(), rules.get(later).id(), example.get()));
                }
            }
        }
        List<TableCheck.Gap> gaps = new ArrayList<>(cases.without(rules.size(), null, true));
        cases.without(rules.size(), null, false).stream()
                .filter(gap -> !gap.usual())
                .forEach(gaps::add);
        List<String> neverFire = table.isUnique()
                ? List.of()
                : IntStream.range(1, rules.size())
                        .filter(rule ->
                                cases.without(rule, rules.get(rule), false).isEmpty())
                        .mapToObj(rule -> rules.get(rule).id())
                        .toList();
        return new TableCheck(
                List.copyOf(overlaps),
                gaps.stream().limit(TableCheck.MOST).toList(),
                neverFire,
                found > TableCheck.MOST || gaps.size() > TableCheck.MOST);
    }

    /** Why the table may not take the place of the shipped one; empty when it may. */
    public static List<Fault> faults(PolicyTable table, PolicyTable shipped) {
        try {
            TableCheck found = check(table);
            TableCheck promised = check(shipped);
            List<Fault> faults = new ArrayList<>();
            if (table.isUnique()) {
                found.overlaps().forEach(overlap -> faults.add(overlapping(table, overlap)));
            }
            boolean always = promised.gaps().isEmpty();
            boolean usually = promised.gaps().stream().noneMatch(TableCheck.Gap::usual);
            found.gaps().stream()
                    .filter(gap -> always || usually && gap.usual())
                    .forEach(gap -> faults.add(new Fault(
                            "The rules",
                            "none holds for " + told(table, gap.when()) + ".",
                            "Add a rule for it: the shipped table has one for every case.")));
            return faults;
        } catch (Refused tooMany) {
            return List.of(tooMany.fault());
        }
    }

    private static Fault overlapping(PolicyTable table, TableCheck.Overlap overlap) {
        return new Fault(
                "Rules " + number(table, overlap.earlier()) + " and " + number(table, overlap.later()),
                "both hold for " + told(table, overlap.example()) + ".",
                "Narrow one of them: in this table at most one rule may hold.");
    }

    /** The number of a rule in its table, from 1. */
    public static int number(PolicyTable table, String ruleId) {
        return table.rules().stream().map(PolicyRule::id).toList().indexOf(ruleId) + 1;
    }

    /** A case in words: "Kind is asked about: true; Status: "STOCK"". */
    public static String told(PolicyTable table, List<String> when) {
        List<String> parts = IntStream.range(0, when.size())
                .filter(input -> !when.get(input).isEmpty())
                .mapToObj(input ->
                        table.inputs().get(input) + ": " + when.get(input).replaceAll("\\bnull\\b", "not known"))
                .toList();
        return parts.isEmpty() ? "any case" : String.join("; ", parts);
    }
}
