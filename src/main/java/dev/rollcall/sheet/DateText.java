package dev.rollcall.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as other tools write them: ISO, M/D/YY, M/D/YYYY, D.M.YYYY, month names in English and the serial numbers
 * of spreadsheets, each with or without a time of day. Times without a zone count as UTC. Years 00 to 69 are of this
 * century.
 */
public final class DateText {

    static final Pattern NUMBERS =
            Pattern.compile("(?<first>\\d{1,2})(?:(?<dot>\\.\\s?)|[/-])(?<second>\\d{1,2})(?:\\.\\s?|[/-])"
                    + "(?<year>\\d{4}|\\d{2})(?:[ ,T]+(?:at )?(?<time>\\d{1,2}:\\d{2}.*))?");

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T]+(?:at )?(?<time>\\d{1,2}:\\d{2}.*))?");
    private static final Pattern COMPACT = Pattern.compile("(19|20)(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:[.,](\\d+))?");
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\p{L}{3,9},? )?(?:(?<day>\\d{1,2})[ .-]+(?<month>\\p{L}{3,9})|(?<month2>\\p{L}{3,9})[ .]+(?<day2>\\d{1,2}))"
                    + "[ ,.-]+(?<year>\\d{4}|\\d{2})(?:[ ,]+(?:at )?(?<time>\\d{1,2}:\\d{2}.*))?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([AaPp])?\\.?[Mm]?\\.?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private DateText() {}

    /** The day that the text names; empty when it names none, or one of two and the order is not given. */
    public static Optional<LocalDate> date(String text, DateOrder order) {
        return moment(text, order).map(LocalDateTime::toLocalDate);
    }

    /** The moment that the text names, in UTC, at midnight where it has no time; empty when it names none. */
    public static Optional<LocalDateTime> moment(String text, DateOrder order) {
        try {
            String value = text.strip();
            if (value.matches("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})")) {
                return Optional.of(OffsetDateTime.parse(value)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime());
            }
            return read(value, order);
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> read(String value, DateOrder order) {
        Matcher iso = ISO.matcher(value);
        if (iso.matches()) {
            return at(day(iso.group(1), iso.group(2), iso.group(3)), iso.group("time"));
        }
        Matcher compact = COMPACT.matcher(value);
        if (compact.matches()) {
            return at(day(compact.group(1) + compact.group(2), compact.group(3), compact.group(4)), null);
        }
        Matcher serial = SERIAL.matcher(value);
        if (serial.matches()) {
            LocalDate day = SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1)));
            double share = serial.group(2) == null ? 0 : Double.parseDouble("0." + serial.group(2));
            return Optional.of(day.atStartOfDay().plusSeconds(Math.round(share * 86_400)));
        }
        Matcher named = NAMED.matcher(value);
        if (named.matches()) {
            String day = named.group("day") != null ? named.group("day") : named.group("day2");
            String month = named.group("month") != null ? named.group("month") : named.group("month2");
            int at = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
            return at % 3 == 0
                    ? at(day(named.group("year"), String.valueOf(at / 3 + 1), day), named.group("time"))
                    : Optional.empty();
        }
        Matcher numbers = NUMBERS.matcher(value);
        return numbers.matches() ? numbers(numbers, order) : Optional.empty();
    }

    private static Optional<LocalDateTime> numbers(Matcher numbers, DateOrder order) {
        String first = numbers.group("first");
        String second = numbers.group("second");
        boolean dayFirst = numbers.group("dot") != null || order == DateOrder.DAY_FIRST;
        if (order == null && numbers.group("dot") == null) {
            if (Integer.parseInt(first) <= 12 && Integer.parseInt(second) <= 12 && !same(first, second)) {
                return Optional.empty();
            }
            dayFirst = Integer.parseInt(first) > 12;
        }
        return at(
                dayFirst ? day(numbers.group("year"), second, first) : day(numbers.group("year"), first, second),
                numbers.group("time"));
    }

    private static boolean same(String first, String second) {
        return Integer.parseInt(first) == Integer.parseInt(second);
    }

    private static LocalDate day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
        return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalDateTime> at(LocalDate day, String time) {
        if (time == null) {
            return Optional.of(day.atStartOfDay());
        }
        Matcher parts = TIME.matcher(time.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        if (parts.group(4) != null) {
            hour = hour % 12 + (parts.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        LocalDateTime local = day.atTime(LocalTime.of(hour, Integer.parseInt(parts.group(2)), second));
        String zone = parts.group(5);
        boolean shifted = zone != null && zone.matches("[+-].*");
        return Optional.of(
                shifted
                        ? local.atOffset(ZoneOffset.of(zone))
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime()
                        : local);
    }
}
