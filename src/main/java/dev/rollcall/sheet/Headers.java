package dev.rollcall.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The header of a table. Columns are found by name, never by position: case, spaces, punctuation and a suffix in square
 * brackets do not count. A name may repeat; then the first column with a value in the row counts.
 */
public final class Headers {

    private final List<String> names;
    private final Map<String, List<Integer>> columns = new HashMap<>();

    /** A header of these names, in the order of the file; unnamed columns get a name from their letter. */
    public Headers(List<String> names) {
        List<String> named = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column).strip();
            named.add(name.isEmpty() ? "Column " + letters(column) : name);
            columns.computeIfAbsent(normalised(named.get(column)), any -> new ArrayList<>())
                    .add(column);
        }
        this.names = List.copyOf(named);
    }

    /** The form in which two spellings of one header are equal. */
    public static String normalised(String name) {
        String bare = name.replaceAll("\\[[^\\]]*\\]\\s*$", "").toLowerCase(Locale.ROOT);
        String letters = bare.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : letters;
    }

    /** The names as written, in the order of the file. */
    public List<String> names() {
        return names;
    }

    /** The names as normalised, each once. */
    public Set<String> keys() {
        return Set.copyOf(columns.keySet());
    }

    public boolean has(String name) {
        return columns.containsKey(normalised(name));
    }

    /** The first value that the row has under this name, empty where there is none. */
    public String value(SheetRow row, String name) {
        for (int column : columns.getOrDefault(normalised(name), List.of())) {
            if (!row.cell(column).isEmpty()) {
                return row.cell(column);
            }
        }
        return "";
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
