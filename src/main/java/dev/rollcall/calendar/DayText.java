package dev.rollcall.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day within a sentence: 3 Dec 2026. */
public final class DayText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private DayText() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }
}
