package dev.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void monthsAreCountedFromTheFirstDateSoThatTheLastOfAMonthStays() {
        Rhythm monthly = rhythm("2027-01-31", 1, Rhythm.Unit.MONTHS, null);

        assertThat(monthly.date(1)).isEqualTo("2027-02-28");
        assertThat(monthly.date(2)).isEqualTo("2027-03-31");
    }

    @Test
    void weeksKeepTheDayOfTheWeek() {
        assertThat(rhythm("2027-01-04", 2, Rhythm.Unit.WEEKS, null).date(3)).isEqualTo("2027-02-15");
    }

    @Test
    void endsWithItsLastDay() {
        Rhythm quarterly = rhythm("2027-01-04", 3, Rhythm.Unit.MONTHS, "2027-07-04");

        assertThat(quarterly.includes(2)).isTrue();
        assertThat(quarterly.includes(3)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 3, MONTHS, , first",
        "2037-01-01, 3, MONTHS, , first",
        ", 3, MONTHS, , first",
        "2027-01-01, 0, MONTHS, , every",
        "2027-01-01, 61, WEEKS, , every",
        "2027-01-01, 3, , , unit",
        "2027-01-01, 3, WEEKS, 2026-12-31, until",
        "2027-01-01, 3, WEEKS, 2036-11-25, until"
    })
    void saysWhichFieldIsWrong(LocalDate first, int every, Rhythm.Unit unit, LocalDate until, String field) {
        assertThat(new Rhythm(first, every, unit, until).problems(TODAY)).containsOnlyKeys(field);
    }

    @Test
    void takesTodayAndReadsAsPeopleSay() {
        assertThat(rhythm("2026-11-24", 1, Rhythm.Unit.WEEKS, null).problems(TODAY))
                .isEmpty();
        assertThat(rhythm("2026-11-24", 1, Rhythm.Unit.WEEKS, null).words()).isEqualTo("every week");
        assertThat(rhythm("2026-11-24", 3, Rhythm.Unit.MONTHS, null).words()).isEqualTo("every 3 months");
    }

    private static Rhythm rhythm(String first, int every, Rhythm.Unit unit, String until) {
        return new Rhythm(LocalDate.parse(first), every, unit, until == null ? null : LocalDate.parse(until));
    }
}
