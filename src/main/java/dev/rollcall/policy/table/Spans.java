package dev.rollcall.policy.table;

import java.util.ArrayList;
import java.util.List;

/** Writes some atoms of a column as a cell would: "< 50, [75..100)". */
final class Spans {

    private Spans() {}

    static String written(List<Atom> column, List<Integer> chosen) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < chosen.size()) {
            int to = from;
            Atom first = column.get(chosen.get(from));
            while (first.isNumber()
                    && to + 1 < chosen.size()
                    && chosen.get(to + 1) == chosen.get(to) + 1
                    && column.get(chosen.get(to + 1)).isNumber()) {
                to++;
            }
            parts.add(first.isNumber() ? span(column, chosen.get(from), chosen.get(to)) : first.written());
            from = to + 1;
        }
        return String.join(", ", parts);
    }

    /** Numbers from one atom to another: an edge belongs to the span, the space between two does so without them. */
    private static String span(List<Atom> column, int from, int to) {
        int last = column.size() - 2;
        if (from == 0 && to == last) {
            return "any number";
        }
        boolean withLow = column.get(from).edge();
        boolean withHigh = column.get(to).edge();
        if (from == to && withLow) {
            return column.get(from).written();
        }
        if (from == 0) {
            return (withHigh ? "<= " : "< ")
                    + column.get(withHigh ? to : to + 1).written();
        }
        String low = column.get(withLow ? from : from - 1).written();
        if (to == last) {
            return (withLow ? ">= " : "> ") + low;
        }
        return (withLow ? "[" : "(") + low + ".."
                + column.get(withHigh ? to : to + 1).written() + (withHigh ? "]" : ")");
    }
}
