package dev.rollcall.schedule;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When an audit that is planned for a day starts: in the morning, of the next working day where it is none. */
@Component
public class Mornings {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final BusinessDays days;
    private final CompanyTime time;

    Mornings(BusinessDays days, CompanyTime time) {
        this.days = days;
        this.time = time;
    }

    public LocalDate day(LocalDate planned) {
        return days.onOrAfter(planned);
    }

    Instant of(LocalDate planned) {
        return day(planned).atTime(MORNING).atZone(time.zone()).toInstant();
    }
}
