package dev.rollcall.evidence.layout;

import java.util.List;

/** The first page of a report as facts and tables; the page, the PDF and the workbook show the same ones. */
public record Figures(List<Fact> facts, List<Grid> grids) {

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
}
