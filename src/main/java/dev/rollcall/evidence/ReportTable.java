package dev.rollcall.evidence;

import java.util.List;

/**
 * The rows of a section, or as many of them as were asked for.
 *
 * @param rows values in the order of the section's columns: text, numbers, booleans, dates, instants or null
 * @param offset how many rows of the section come before these
 * @param total how many the section has altogether
 */
public record ReportTable(ReportSection section, List<List<Object>> rows, long offset, long total) {

    /** Whether rows were left out. */
    public boolean isCut() {
        return rows.size() < total;
    }

    /** Whether rows of the section come after these. */
    public boolean hasMore() {
        return !rows.isEmpty() && end() < total;
    }

    /** Where the rows after these begin. */
    public long end() {
        return offset + rows.size();
    }
}
