package dev.rollcall.missing;

import dev.rollcall.calendar.Calendars;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.Workdays;
import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Today, and the calendars by which the deadlines of cases are counted. */
@Component
class Days {

    private final Calendars calendars;
    private final CompanyTime time;

    Days(Calendars calendars, CompanyTime time) {
        this.calendars = calendars;
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    LocalDate today() {
        return time.today();
    }

    /** For questions: where whoever is asked works. */
    Workdays of(PersonId person) {
        return calendars.ofPerson(person.value());
    }

    /** Last day of a step that IT or an approver takes: counted where the thing belongs. */
    LocalDate due(MissingCase one) {
        return at(one).plus(time.today(), one.plan().days());
    }

    /** Where the thing belongs. */
    Workdays at(MissingCase one) {
        return calendars.ofAsset(one.assetId());
    }
}
