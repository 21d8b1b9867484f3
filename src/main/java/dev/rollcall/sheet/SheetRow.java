package dev.rollcall.sheet;

import java.util.List;

/**
 * One row below the header, as text: dates of a spreadsheet are ISO dates here, numbers are plain. Importers keep the
 * number for messages, since it is the one that an editor or spreadsheet shows.
 *
 * @param number line (CSV) or row (XLSX) in the file, from 1
 * @param cells values by column, trimmed, never null; may be shorter or longer than the header
 */
public record SheetRow(long number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The value in a column, empty where the row is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** Whether values stand to the right of the last header, a sign that a separator slipped into a value. */
    public boolean isWiderThan(int columns) {
        return cells.stream().skip(columns).anyMatch(cell -> !cell.isEmpty());
    }
}
