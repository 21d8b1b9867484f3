package dev.rollcall.evidence.layout;

import java.util.List;

/**
 * The figures of a report; the page, the PDF and the workbook show the same ones.
 *
 * @param first what has to be known at first sight: fits one page in print
 * @param further what lies behind it
 */
public record Figures(Leaf first, Leaf further) {

    /** Facts, and small tables below them. */
    public record Leaf(List<Fact> facts, List<Grid> grids) {}

    /**
     * @param value text, a number, a date, an instant, or null where there is nothing
     * @param unit of the value, null for none
     * @param remark in smaller letters, null for none
     */
    public record Fact(String label, Object value, String unit, String remark) {}

    /**
     * A small table.
     *
     * @param columns the first names the line, all others are figures
     * @param rows may be empty
     */
    public record Grid(String title, List<String> columns, List<List<Object>> rows) {}

    /** Both leaves, in order. */
    public List<Leaf> leaves() {
        return List.of(first, further);
    }
}
