package dev.rollcall.sheet;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Gathers from the values of one column whether day or month comes first. Importers feed it every value and ask
 * somebody when {@link #mustAsk()}; it never guesses.
 */
public final class DateOrderEvidence {

    private boolean dayFirst;
    private boolean monthFirst;
    private boolean open;
    private String example = "";

    /** Takes one more value of the column into account; what is not a date with numbers only says nothing. */
    public void add(String text) {
        Matcher numbers = DateText.NUMBERS.matcher(text.strip());
        if (!numbers.matches() || numbers.group("dot") != null) {
            return;
        }
        int first = Integer.parseInt(numbers.group("first"));
        int second = Integer.parseInt(numbers.group("second"));
        if (first > 12 && second <= 12) {
            dayFirst = true;
        } else if (second > 12 && first <= 12) {
            monthFirst = true;
        } else if (first != second) {
            open = true;
            example = example.isEmpty() ? text.strip() : example;
        }
    }

    /** The order that the values show, if they show one and only one. */
    public Optional<DateOrder> shown() {
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        return Optional.of(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    /** Whether dates remain that mean two different days. */
    public boolean mustAsk() {
        return open && dayFirst == monthFirst;
    }

    /** A value of the column that can be read both ways, for the question. */
    public String example() {
        return example;
    }
}
