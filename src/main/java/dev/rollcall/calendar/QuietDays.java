package dev.rollcall.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * Days on which the company rests though the calendar says that they are worked: the days between the years, a works
 * holiday. Written as "2026-10-30", "2026-10-30/2026-11-01" or, for every year, "12-24/01-01".
 */
final class QuietDays {

    private final List<Span> spans;

    QuietDays(List<String> written) {
        this.spans = written.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Span::of)
                .toList();
    }

    boolean include(LocalDate day) {
        return spans.stream().anyMatch(span -> span.includes(day));
    }

    private record Span(String first, String last) {

        static Span of(String text) {
            String[] ends = text.split("/", 2);
            Span span = new Span(ends[0].strip(), ends[ends.length - 1].strip());
            span.includes(LocalDate.EPOCH);
            return span;
        }

        boolean includes(LocalDate day) {
            if (first.length() > "12-24".length()) {
                return !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
            }
            MonthDay from = MonthDay.parse("--" + first);
            MonthDay to = MonthDay.parse("--" + last);
            MonthDay now = MonthDay.from(day);
            boolean overNewYear = from.isAfter(to);
            return overNewYear ? !now.isBefore(from) || !now.isAfter(to) : !now.isBefore(from) && !now.isAfter(to);
        }
    }
}
