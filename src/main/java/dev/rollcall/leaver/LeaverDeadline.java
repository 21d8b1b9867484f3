package dev.rollcall.leaver;

import dev.rollcall.calendar.Calendars;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.Workdays;
import dev.rollcall.people.PersonId;
import dev.rollcall.workflow.DecisionsInForce;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks decision leaver-deadline, and counts its working days where the leaver works. */
@Component
class LeaverDeadline {

    static final String DECISION = "leaver-deadline";

    /** Beyond it the notice makes no difference. */
    private static final int LONGEST_NOTICE = 20;

    private final DecisionsInForce decisions;
    private final Calendars calendars;
    private final CompanyTime time;

    LeaverDeadline(DecisionsInForce decisions, Calendars calendars, CompanyTime time) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.time = time;
    }

    ReturnPlan of(Departure one) {
        return of(
                one.personId(),
                one.kind(),
                one.remote(),
                one.lastDay(),
                one.id().value());
    }

    ReturnPlan of(PersonId person, DepartureKind kind, boolean remote, LocalDate lastDay, UUID subject) {
        LocalDate today = time.today();
        Workdays days = calendars.ofPerson(person.value());
        Map<String, Object> said = decisions
                .evaluate(
                        DECISION,
                        Map.of("kind", kind.name(), "remote", remote, "notice", notice(days, today, lastDay)),
                        subject)
                .outputs();
        int after = ((Number) said.getOrDefault("days", 5)).intValue();
        int remind = ((Number) said.getOrDefault("remind", 1)).intValue();
        LocalDate base = lastDay.isBefore(today) ? today : lastDay;
        LocalDate returnBy = after == 0 ? base : days.plus(base, after);
        return new ReturnPlan(
                returnBy,
                before(days, returnBy, remind),
                DepartureRows.ways(String.valueOf(said.getOrDefault("ways", "DROP_OFF, PICK_UP, SHIPPING"))));
    }

    private static int notice(Workdays days, LocalDate today, LocalDate lastDay) {
        int notice = 0;
        for (LocalDate day = today; day.isBefore(lastDay) && notice < LONGEST_NOTICE; day = day.plusDays(1)) {
            notice += days.includes(day) ? 1 : 0;
        }
        return notice;
    }

    private static LocalDate before(Workdays days, LocalDate day, int workdays) {
        LocalDate earlier = day;
        for (int left = workdays; left > 0; left--) {
            do {
                earlier = earlier.minusDays(1);
            } while (!days.includes(earlier));
        }
        return earlier;
    }
}
