package dev.rollcall.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which days are worked: not Saturdays and Sundays, nor the public holidays of a country and region (ISO 3166), as the
 * Jollyday library lists them, nor the company's own quiet days. A country that the library does not know has weekends
 * only.
 */
@Component
public class BusinessDays {

    private final String homeCountry;
    private final QuietDays quiet;
    private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

    BusinessDays(
            @Value("${rollcall.country}") String homeCountry, @Value("${rollcall.quiet-days}") List<String> quietDays) {
        this.homeCountry = homeCountry;
        this.quiet = new QuietDays(quietDays);
    }

    /** Whether the company's own country works on the day. */
    public boolean isBusinessDay(LocalDate day) {
        return isBusinessDay(day, homeCountry, null);
    }

    /**
     * Whether the day is worked in a place.
     *
     * @param country ISO 3166-1 alpha-2, null for the company's own
     * @param region second half of ISO 3166-2, may be null
     */
    public boolean isBusinessDay(LocalDate day, String country, String region) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || quiet.include(day)) {
            return false;
        }
        return !isHoliday(day, country == null ? homeCountry : country, region);
    }

    /** The day itself if it is worked by the company's own country, otherwise the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return home().onOrAfter(day);
    }

    /** The day that comes so many worked days after the given one; zero gives the day itself. */
    public LocalDate plus(LocalDate day, int businessDays) {
        return home().plus(day, businessDays);
    }

    private Workdays home() {
        return new Workdays(this, null, null);
    }

    private boolean isHoliday(LocalDate day, String country, String region) {
        String key = country.toLowerCase(Locale.ROOT);
        if (!HolidayManager.getSupportedCalendarCodes().contains(key.toUpperCase(Locale.ROOT))) {
            return false;
        }
        HolidayManager manager =
                managers.computeIfAbsent(key, code -> HolidayManager.getInstance(ManagerParameters.create(code)));
        return region == null || region.isBlank()
                ? manager.isHoliday(day)
                : manager.isHoliday(day, region.toLowerCase(Locale.ROOT));
    }
}
