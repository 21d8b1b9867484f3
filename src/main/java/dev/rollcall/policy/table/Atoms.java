package dev.rollcall.policy.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts the values of a column into {@link Atom}s: at every edge that a cell has. What holds for one value of each therefore
 * holds for all values, however many there are.
 */
final class Atoms {

    /** Stands for every text that no cell mentions. */
    static final String OTHER = "anything else";

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Atoms() {}

    static List<Atom> of(Column column, Stream<Cell> cells) {
        List<Object> edges = Stream.concat(cells, Stream.of(column.allowed()))
                .flatMap(Cell::edges)
                .filter(edge -> edge != Literal.NONE)
                .toList();
        List<Atom> atoms = new ArrayList<>(
                switch (column.type()) {
                    case FLAG -> List.of(new Atom(true, true, true), new Atom(false, true, true));
                    case TEXT -> texts(edges, !column.allowed().isAny());
                    case NUMBER, WHOLE -> numbers(edges, column.type() == ValueType.WHOLE);
                });
        atoms.add(new Atom(Literal.NONE, false, true));
        return atoms;
    }

    private static List<Atom> texts(List<Object> edges, boolean listed) {
        List<Atom> atoms = edges.stream()
                .distinct()
                .map(text -> new Atom(text, true, true))
                .collect(Collectors.toList());
        atoms.add(new Atom(OTHER, !listed, false));
        return atoms;
    }

    private static List<Atom> numbers(List<Object> edges, boolean whole) {
        TreeSet<BigDecimal> sorted =
                edges.stream().map(BigDecimal.class::cast).collect(Collectors.toCollection(TreeSet::new));
        if (sorted.isEmpty()) {
            return List.of(new Atom(BigDecimal.ZERO, true, false));
        }
        List<Atom> atoms = new ArrayList<>();
        atoms.add(new Atom(sorted.first().subtract(BigDecimal.ONE), true, false));
        BigDecimal before = null;
        for (BigDecimal edge : sorted) {
            if (before != null && !(whole && edge.subtract(before).compareTo(BigDecimal.ONE) == 0)) {
                atoms.add(new Atom(between(before, edge, whole), true, false));
            }
            atoms.add(new Atom(edge, true, true));
            before = edge;
        }
        atoms.add(new Atom(sorted.last().add(BigDecimal.ONE), true, false));
        return atoms;
    }

    private static BigDecimal between(BigDecimal low, BigDecimal high, boolean whole) {
        BigDecimal middle = low.add(high).divide(TWO);
        return whole ? middle.setScale(0, RoundingMode.FLOOR) : middle;
    }
}
