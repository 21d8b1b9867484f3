package dev.rollcall.audit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One condition on an asset. The field, and with it the column, comes from a fixed list; what was typed is only ever a
 * bound parameter.
 *
 * @param field what is looked at
 * @param is how it is compared
 * @param text id, word, amount or ISO date, as the field demands
 */
public record ScopeCondition(Field field, Comparison is, String text) {

    /** How a field is compared. */
    public enum Comparison {
        IS("is"),
        IS_NOT("is not"),
        AT_LEAST("is at least"),
        BELOW("is below"),
        SINCE("since");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What may be looked at. */
    public enum Field {
        ENTITY("Legal entity", Comparison.IS, Comparison.IS_NOT),
        LOCATION("Location", Comparison.IS, Comparison.IS_NOT),
        DEPARTMENT("Department of the holder", Comparison.IS, Comparison.IS_NOT),
        KIND("Kind", Comparison.IS, Comparison.IS_NOT),
        STATUS("Status", Comparison.IS, Comparison.IS_NOT),
        HOLDER("Holder", Comparison.IS, Comparison.IS_NOT),
        VALUE("Value", Comparison.AT_LEAST, Comparison.BELOW),
        NOT_VERIFIED("Not verified", Comparison.SINCE);

        private final String words;
        private final List<Comparison> comparisons;

        Field(String words, Comparison... comparisons) {
            this.words = words;
            this.comparisons = List.of(comparisons);
        }

        public String words() {
            return words;
        }

        public List<Comparison> comparisons() {
            return comparisons;
        }

        /** Whether the text is the id of a record. */
        public boolean takesId() {
            return this == ENTITY || this == LOCATION || this == KIND || this == HOLDER;
        }
    }

    private static final List<String> STATUSES = List.of(
            "ORDERED",
            "STOCK",
            "IN_USE",
            "ON_LOAN",
            "IN_REPAIR",
            "IN_TRANSIT",
            "MISSING",
            "STOLEN",
            "RETIRED",
            "DISPOSED");

    /** What is wrong with it, in a sentence for whoever built it. */
    public Optional<String> problem() {
        if (field == null) {
            return Optional.of("Choose what each condition looks at, or remove the condition");
        }
        if (is == null || !field.comparisons().contains(is)) {
            return Optional.of(field.words() + ": choose how it is compared");
        }
        if (text == null || text.isBlank()) {
            return Optional.of(field.words() + ": choose or enter what it is compared with");
        }
        return readable() ? Optional.empty() : Optional.of(field.words() + ": “" + text + "” cannot be read");
    }

    private boolean readable() {
        try {
            if (field.takesId()) {
                UUID.fromString(text);
            } else if (field == Field.VALUE) {
                new BigDecimal(text);
            } else if (field == Field.NOT_VERIFIED) {
                LocalDate.parse(text);
            }
            return field != Field.STATUS || STATUSES.contains(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    static List<String> statuses() {
        return STATUSES;
    }
}
