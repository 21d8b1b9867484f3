package dev.rollcall.demo;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.MovableClock;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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

    SampleClock(MovableClock clock, CompanyTime time, BusinessDays days, EntityManager entities) {
        this.clock = clock;
        this.time = time;
        this.days = days;
        this.entities = entities;
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
