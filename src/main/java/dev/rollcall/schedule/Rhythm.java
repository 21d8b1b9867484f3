package dev.rollcall.schedule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When an audit comes back. Each date is counted from the first one, so that months of 30 days do not shift those of 31.
 *
 * @param first day of the first audit
 * @param every so many weeks or months
 * @param until last day on which one may start; null without an end
 */
public record Rhythm(LocalDate first, int every, Unit unit, LocalDate until) {

    static final int MOST = 60;
    private static final int LONGEST_YEARS = 10;

    /** What is counted. */
    public enum Unit {
        WEEKS("weeks"),
        MONTHS("months");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The date of a turn, the first being 0. */
    public LocalDate date(int turn) {
        long units = (long) turn * every;
        return unit == Unit.WEEKS ? first.plusWeeks(units) : first.plusMonths(units);
    }

    /** Whether there is such a turn. */
    public boolean includes(int turn) {
        return until == null || !date(turn).isAfter(until);
    }

    public String words() {
        String one = unit.words().substring(0, unit.words().length() - 1);
        return every == 1 ? "every " + one : "every " + every + " " + unit.words();
    }

    /** Field → what is wrong with it and how to mend it; empty when all is well. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (first == null) {
            problems.put("first", "Enter the day of the first audit");
        } else if (first.isBefore(today)) {
            problems.put("first", "The first audit cannot lie in the past");
        } else if (first.isAfter(today.plusYears(LONGEST_YEARS))) {
            problems.put("first", "The first audit must lie within ten years; check the year");
        }
        if (every < 1 || every > MOST) {
            problems.put("every", "Enter a number from 1 to " + MOST);
        }
        if (unit == null) {
            problems.put("unit", "Choose weeks or months");
        }
        if (until != null && first != null && until.isBefore(first)) {
            problems.put("until", "The last day must not lie before the first audit");
        } else if (until != null && until.isAfter(today.plusYears(LONGEST_YEARS))) {
            problems.put("until", "The last day must lie within ten years; leave it empty for no end");
        }
        return problems;
    }
}
