package dev.rollcall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    private final BusinessDays days = new BusinessDays("DE", List.of("12-24/01-01", " 2026-10-30"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, DE, BE, true",
        "2026-11-21, DE, BE, false",
        "2026-06-04, DE, BY, false",
        "2026-06-04, DE, BE, true",
        "2026-11-26, US, ,   false",
        "2026-11-26, DE, ,   true",
        "2026-05-25, GB, eng, false",
        "2026-11-20, XX, ,   true"
    })
    void weekendsAndTheHolidaysOfTheRegionAreNotWorked(LocalDate day, String country, String region, boolean isWorked) {
        assertThat(days.isBusinessDay(day, country, region)).isEqualTo(isWorked);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, false", "2027-12-31, false", "2026-10-30, false", "2026-10-29, true", "2027-01-04, true"})
    void quietDaysAreNotWorkedAnywhere(LocalDate day, boolean isWorked) {
        assertThat(days.isBusinessDay(day)).isEqualTo(isWorked);
        assertThat(days.isBusinessDay(day, "GB", null)).isEqualTo(isWorked);
    }

    @Test
    void aDeadlineSkipsWhatIsNotWorkedInThePlace() {
        LocalDate wednesday = LocalDate.of(2026, 6, 3);

        assertThat(new Workdays(days, "DE", "BE").plus(wednesday, 2)).isEqualTo("2026-06-05");
        assertThat(new Workdays(days, "DE", "BY").plus(wednesday, 2)).isEqualTo("2026-06-08");
        assertThat(days.plus(LocalDate.of(2026, 12, 23), 1)).isEqualTo("2027-01-04");
    }

    @Test
    void aQuietDayThatIsNoDayStopsTheStart() {
        List<String> wrong = List.of("24.12.");
        assertThatThrownBy(() -> new BusinessDays("DE", wrong)).isInstanceOf(DateTimeException.class);
    }
}
