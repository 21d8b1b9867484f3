package dev.rollcall.schedule;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingLike;
import dev.rollcall.audit.StartingAudits;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes an audit like the one that a schedule repeats, in the name of whoever set the schedule up. */
@Component
class RepeatingAudits {

    private final DraftingLike drafting;
    private final StartingAudits starting;
    private final BusinessDays days;
    private final CompanyTime time;

    RepeatingAudits(DraftingLike drafting, StartingAudits starting, BusinessDays days, CompanyTime time) {
        this.drafting = drafting;
        this.starting = starting;
        this.days = days;
        this.time = time;
    }

    /** A draft like the repeated audit, from today on. */
    AuditId draft(Schedule schedule, LocalDate planned) {
        LocalDate start = days.onOrAfter(time.today());
        LocalDate due = days.plus(start, schedule.daysToConfirm());
        AuditDates dates = new AuditDates(start, due, due, days.plus(due, schedule.daysToSettle()));
        return drafting.draft(schedule.like(), schedule.name() + ", " + DayText.of(planned), dates, by(schedule));
    }

    Result<Void> start(Schedule schedule, AuditId audit) {
        return starting.start(audit, by(schedule));
    }

    /** Whoever set the schedule up and so approved what it starts. */
    static Actor by(Schedule schedule) {
        return new Actor(null, null, schedule.createdByKey(), schedule.createdBy(), Set.of(Role.IT), null, Set.of());
    }
}
