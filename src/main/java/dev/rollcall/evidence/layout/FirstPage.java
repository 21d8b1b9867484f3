package dev.rollcall.evidence.layout;

import dev.rollcall.evidence.layout.Figures.Fact;
import dev.rollcall.evidence.layout.Figures.Grid;
import dev.rollcall.evidence.layout.Figures.Leaf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes the first leaf of a report fit one printed page however much it has to say: long texts and long tables are cut, and
 * what was cut stands in full on the next.
 */
final class FirstPage {

    private static final int SHORT_TEXT = 90;
    private static final int SHORT_TITLE = 90;
    private static final int SHORT_NAME = 38;
    /** As many as there are outcomes, so that only reasons and currencies are ever cut. */
    private static final List<Integer> ROWS = List.of(12, 12, 12, 5, 5, 5);

    private FirstPage() {}

    static Figures of(Figures whole) {
        List<Fact> cutFacts = new ArrayList<>();
        List<Grid> cutGrids = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (Fact fact : whole.first().facts()) {
            facts.add(cut(fact));
            add(fact, facts, cutFacts);
        }
        for (int i = 0; i < whole.first().grids().size(); i++) {
            Grid grid = whole.first().grids().get(i);
            grids.add(cut(grid, ROWS.get(i)));
            add(grid, grids, cutGrids);
        }
        cutFacts.addAll(whole.further().facts());
        cutGrids.addAll(whole.further().grids());
        return new Figures(new Leaf(facts, grids), new Leaf(cutFacts, cutGrids));
    }

    /** The name of an audit, as long as a line. */
    static String title(String name) {
        return cut(name, SHORT_TITLE);
    }

    private static <T> void add(T whole, List<T> shown, List<T> rest) {
        if (!whole.equals(shown.get(shown.size() - 1))) {
            rest.add(whole);
        }
    }

    private static Fact cut(Fact fact) {
        Object value = fact.value() instanceof String text ? cut(text, SHORT_TEXT) : fact.value();
        return new Fact(fact.label(), value, fact.unit(), cut(fact.remark(), SHORT_TEXT));
    }

    private static Grid cut(Grid grid, int most) {
        List<String> columns =
                grid.columns().stream().map(name -> cut(name, SHORT_NAME)).toList();
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : grid.rows()) {
            List<Object> cells = new ArrayList<>(row);
            cells.set(0, cut(String.valueOf(cells.get(0)), SHORT_NAME));
            rows.add(cells);
        }
        if (rows.size() > most) {
            int more = rows.size() - most + 1;
            rows.subList(most - 1, rows.size()).clear();
            List<Object> rest = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            rest.set(0, "and " + more + " more, on the next page");
            rows.add(rest);
        }
        return new Grid(grid.title(), columns, rows);
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most
                ? text
                : text.substring(0, most - 1).strip() + "…";
    }
}
