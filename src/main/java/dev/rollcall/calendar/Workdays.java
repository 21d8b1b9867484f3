package dev.rollcall.calendar;

import java.time.LocalDate;

/**
 * The worked days of one place.
 *
 * @param country ISO 3166-1 alpha-2, null for the company's own
 * @param region second half of ISO 3166-2, may be null
 */
public record Workdays(BusinessDays days, String country, String region) {

    public boolean includes(LocalDate day) {
        return days.isBusinessDay(day, country, region);
    }

    /** The day itself if it is worked, otherwise the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!includes(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day that comes so many worked days after the given one; zero gives the day itself. */
    public LocalDate plus(LocalDate day, int businessDays) {
        LocalDate next = day;
        for (int left = businessDays; left > 0; left--) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }
}
