package dev.rollcall.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rollcall.sheet.DateOrder;
import dev.rollcall.sheet.Headers;
import dev.rollcall.sheet.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * How the columns of one file are to be read.
 *
 * @param columns names as in the file, in its order
 * @param meanings by normalised name; a column without one is kept as an extra field
 * @param orders whether day or month comes first, by normalised name of a date column
 * @param questions date columns whose order the file does not show, with an example; somebody has to tell
 */
public record Mapping(
        List<String> columns,
        Map<String, Meaning> meanings,
        Map<String, DateOrder> orders,
        Map<String, String> questions) {

    /** Headers in their normalised form: asked for every cell, and few. */
    private static final Map<String, String> NORMALISED = new ConcurrentReferenceHashMap<>();

    public Mapping {
        columns = List.copyOf(columns);
        meanings = new LinkedHashMap<>(meanings);
        orders = new LinkedHashMap<>(orders);
        questions = new LinkedHashMap<>(questions);
    }

    @JsonIgnore
    public Headers headers() {
        return new Headers(columns);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    boolean isOpen() {
        return !questions.keySet().stream().allMatch(orders::containsKey);
    }

    Meaning meaning(String column) {
        return meanings.getOrDefault(NORMALISED.computeIfAbsent(column, Headers::normalised), Meaning.EXTRA);
    }

    /** All columns that say this, in the order of the file. */
    List<String> columnsFor(Meaning meaning) {
        return columns.stream()
                .filter(column -> meaning(column) == meaning)
                .distinct()
                .toList();
    }

    /** Columns that go into no field, since nobody told what they say or their file is known; kept beside the fields. */
    public List<String> extras(Subject subject) {
        return keepsExtras(subject) ? columnsFor(Meaning.EXTRA) : List.of();
    }

    /** Columns of a file of people that say who has which product: read when the file comes in as accounts. */
    public List<String> products(Subject subject) {
        return extras(subject).stream()
                .filter(column ->
                        subject == Subject.PEOPLE && Headers.normalised(column).equals(Headers.normalised("Licenses")))
                .toList();
    }

    /** Columns that are not read at all, in the order of the file. */
    public List<String> unread(Subject subject) {
        return columns.stream()
                .filter(column ->
                        meaning(column) == Meaning.IGNORE || meaning(column) == Meaning.EXTRA && !keepsExtras(subject))
                .distinct()
                .toList();
    }

    /** Of accounts no more is kept than is needed to tell whose they are. */
    private static boolean keepsExtras(Subject subject) {
        return subject != Subject.ACCOUNTS;
    }

    /** The first value that the row has under this meaning, empty where it has none. */
    String value(SheetRow row, Meaning meaning) {
        return values(row, meaning).stream().findFirst().orElse("");
    }

    /** All values that the row has under this meaning, in the order of the columns. */
    List<String> values(SheetRow row, Meaning meaning) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (meaning(columns.get(column)) == meaning && !row.cell(column).isEmpty()) {
                values.add(row.cell(column));
            }
        }
        return values;
    }

    Mapping with(Map<String, Meaning> told, Map<String, DateOrder> toldOrders, Map<String, String> asked) {
        return new Mapping(columns, told, toldOrders, asked);
    }
}
