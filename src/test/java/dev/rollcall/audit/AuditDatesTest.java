package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AuditDatesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    void theWorkIsDueAtTheLaterOfTheTwo() {
        assertThat(dates("2026-03-03", "2026-03-20", "2026-03-24", "2026-04-10").workDue())
                .isEqualTo("2026-03-24");
    }

    @Test
    void acceptsDaysInOrder() {
        assertThat(dates("2026-03-02", "2026-03-20", "2026-03-24", "2026-03-24").problems(TODAY))
                .isEmpty();
    }

    @Test
    void namesEachMissingDay() {
        assertThat(new AuditDates(null, null, null, null).problems(TODAY))
                .containsOnlyKeys("startsOn", "confirmBy", "countBy", "closeBy");
    }

    @Test
    void refusesDaysThatLeaveNoTimeToAnswer() {
        assertThat(dates("2026-03-02", "2026-03-02", "2026-03-01", "2026-04-10").problems(TODAY))
                .containsOnlyKeys("confirmBy", "countBy");
    }

    @Test
    void refusesDeadlinesBeforeTheStart() {
        assertThat(dates("2026-03-10", "2026-03-09", "2026-03-09", "2026-04-10").problems(TODAY))
                .containsOnlyKeys("confirmBy", "countBy");
    }

    @Test
    void refusesToCloseBeforeTheWorkIsDue() {
        assertThat(dates("2026-03-03", "2026-03-20", "2026-03-24", "2026-03-23").problems(TODAY))
                .containsOnlyKeys("closeBy");
    }

    @Test
    void refusesAYearThatIsATypingError() {
        assertThat(dates("2026-03-03", "2026-03-20", "2026-03-24", "2062-03-24").problems(TODAY))
                .containsOnlyKeys("closeBy");
    }

    @Test
    void aDayThatStaysMayHavePassed() {
        AuditDates before = dates("2026-02-01", "2026-02-20", "2026-03-20", "2026-04-10");
        AuditDates after = dates("2026-02-01", "2026-02-20", "2026-03-25", "2026-04-10");
        assertThat(after.problemsAfter(before, TODAY)).isEmpty();
    }

    private static AuditDates dates(String start, String confirm, String count, String close) {
        return new AuditDates(
                LocalDate.parse(start), LocalDate.parse(confirm), LocalDate.parse(count), LocalDate.parse(close));
    }
}
