package dev.rollcall.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04-03|2024-04-03", "2024-04-03 12:30:00|2024-04-03", "2024/4/3|2024-04-03", "20240403|2024-04-03",
                "3.4.2024|2024-04-03", "03.04.24|2024-04-03", "3. 4. 2024|2024-04-03", "5/23/2023|2023-05-23",
                "5/23/23|2023-05-23", "23/5/2023|2023-05-23", "4/4/2024|2024-04-04", "45385|2024-04-03",
                "45385.5|2024-04-03", "3 Apr 2024|2024-04-03", "Wed Apr 03, 2024|2024-04-03",
                        "April 3, 2024|2024-04-03",
                "03-Apr-24|2024-04-03", "31.12.99|1999-12-31"
            })
    void readsDatesOfManyTools(String text, LocalDate day) {
        assertThat(DateText.date(text, null)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2024-13-01", "31.02.2024", "3/4/2024", "12", "Never logged in", "99999999", "1/2/3"
            })
    void readsNoDateWhereThereIsNone(String text) {
        assertThat(DateText.date(text, null)).isEmpty();
    }

    @Test
    void readsTwoWayDatesOnlyInAGivenOrder() {
        assertThat(DateText.date("3/4/2024", DateOrder.DAY_FIRST)).contains(LocalDate.of(2024, 4, 3));
        assertThat(DateText.date("3/4/2024", DateOrder.MONTH_FIRST)).contains(LocalDate.of(2024, 3, 4));
        assertThat(DateText.date("23/4/2024", DateOrder.MONTH_FIRST)).isEmpty();
        assertThat(DateText.date("3.4.2024", DateOrder.MONTH_FIRST)).contains(LocalDate.of(2024, 4, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20 07:55:01.0000000|2026-11-20T07:55:01", "2026-11-19T10:11:12.000Z|2026-11-19T10:11:12",
                "2026-11-21 at 4:31 PM|2026-11-21T16:31", "2026/11/20 08:00:00|2026-11-20T08:00",
                "2026-11-20T09:00:00+02:00|2026-11-20T07:00", "2021-02-01 08:00:00Z|2021-02-01T08:00",
                "12:00 AM|", "11/20/2026 12:05 AM|2026-11-20T00:05"
            })
    void readsMomentsOfDeviceManagement(String text, LocalDateTime moment) {
        assertThat(DateText.moment(text, null).orElse(null)).isEqualTo(moment);
    }

    @Test
    void asksOnlyWhereAColumnDoesNotShowItsOrder() {
        assertThat(evidence("3/4/2024", "5/5/2024").mustAsk()).isTrue();
        assertThat(evidence("3/4/2024", "5/5/2024").example()).isEqualTo("3/4/2024");
        assertThat(evidence("3/4/2024", "23/4/2024").shown()).contains(DateOrder.DAY_FIRST);
        assertThat(evidence("3/4/2024", "4/23/2024").shown()).contains(DateOrder.MONTH_FIRST);
        assertThat(evidence("3/4/2024", "4/23/2024", "23/4/2024").mustAsk()).isTrue();
        assertThat(evidence("3.4.2024", "2024-04-03", "5/5/2024", "n/a").mustAsk())
                .isFalse();
    }

    private static DateOrderEvidence evidence(String... values) {
        DateOrderEvidence evidence = new DateOrderEvidence();
        List.of(values).forEach(evidence::add);
        return evidence;
    }
}
