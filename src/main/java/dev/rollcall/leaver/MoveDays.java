package dev.rollcall.leaver;

import dev.rollcall.calendar.Calendars;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days that a mover has: two working weeks where they work, with a reminder after one. */
@Component
class MoveDays {

    private static final int TO_ANSWER = 10;
    private static final int TO_REMINDER = 5;

    private final Calendars calendars;
    private final CompanyTime time;

    MoveDays(Calendars calendars, CompanyTime time) {
        this.calendars = calendars;
        this.time = time;
    }

    LocalDate due(PersonId person) {
        return after(person, TO_ANSWER);
    }

    Instant reminder(PersonId person) {
        return time.endOf(after(person, TO_REMINDER));
    }

    Instant end(PersonId person) {
        return time.endOf(due(person));
    }

    private LocalDate after(PersonId person, int days) {
        return calendars.ofPerson(person.value()).plus(time.today(), days);
    }
}
