package dev.rollcall.demo;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.MovableClock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock by which the sample company lives through its past. All of it is one transaction, so before each step what
 * was loaded is forgotten, as if the step had a transaction of its own.
 */
@Component
@Profile("demo")
class SampleClock {

    private final MovableClock clock;
    private final CompanyTime time;
    private final BusinessDays days;
    private final EntityManager entities;
    private volatile LocalDate present;

    SampleClock(MovableClock clock, CompanyTime time, BusinessDays days, EntityManager entities) {
        this.clock = clock;
        this.time = time;
        this.days = days;
        this.entities = entities;
    }

    /** Notes the day that it is before the clock is moved, and gives it. */
    LocalDate begin() {
        LocalDate day = time.today();
        present = day;
        return day;
    }

    /** How many days the clock has gone on from the day that was so many before the present. */
    long daysSince(long daysBefore) {
        LocalDate day = present;
        return day == null ? 0 : Math.max(0, daysBefore - ChronoUnit.DAYS.between(time.today(), day));
    }

    /** What the clock now shows. */
    Instant now() {
        return clock.instant();
    }

    /** The day on which the clock now stands. */
    LocalDate today() {
        return time.today();
    }

    /** From now on it is this hour of the day, in the company's zone. */
    void moveTo(LocalDate day, int hour) {
        forget();
        clock.moveTo(day.atTime(hour, 0).atZone(time.zone()).toInstant());
    }

    /** Back to the present. */
    void reset() {
        clock.reset();
    }

    /** Before the company is cleared: nothing of its past has been lived through yet. */
    void prepare() {
        present = null;
    }

    /** Writes what is loaded and forgets it. */
    void forget() {
        entities.flush();
        entities.clear();
    }

    /** The days from the first to the last that are worked; if none is, all of them. */
    List<LocalDate> workingDays(LocalDate first, LocalDate last) {
        List<LocalDate> all = first.datesUntil(last.plusDays(1)).toList();
        List<LocalDate> worked = all.stream().filter(days::isBusinessDay).toList();
        return worked.isEmpty() ? all : worked;
    }

    LocalDate workedOnOrAfter(LocalDate day) {
        return days.onOrAfter(day);
    }
}
