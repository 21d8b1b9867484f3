package dev.rollcall.web;

import dev.rollcall.calendar.CompanyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** For templates (${#moments…}): times and dates in words of the reader's language, in the company's zone. */
@Component("moments")
public class Moments {

    private final CompanyTime time;

    Moments(CompanyTime time) {
        this.time = time;
    }

    /** "24 Nov 2026, 09:15" for an instant, "24 Nov 2026" for a date; empty for null. */
    public String exact(Object moment) {
        if (moment instanceof Instant instant) {
            return format(
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT),
                    LocalDateTime.ofInstant(instant, time.zone()));
        }
        return moment instanceof LocalDate date
                ? format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), date)
                : "";
    }

    public LocalDate today() {
        return time.today();
    }

    /** Whether a last day has passed, or an instant lies behind. */
    public boolean isPast(Object moment) {
        if (moment instanceof Instant instant) {
            return instant.isBefore(time.now());
        }
        return moment instanceof LocalDate date && date.isBefore(time.today());
    }

    private static String format(DateTimeFormatter format, TemporalAccessor moment) {
        return format.withLocale(LocaleContextHolder.getLocale()).format(moment);
    }
}
