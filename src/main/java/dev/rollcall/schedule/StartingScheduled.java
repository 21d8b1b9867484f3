package dev.rollcall.schedule;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.schedule.ScheduleDates.Outcome;
import dev.rollcall.values.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts and starts the audit of a date, called by the process. After a downtime it is one audit for all the dates that
 * have passed, never one for each; a second run of a step finds it done and does nothing.
 */
@Service
@Transactional
public class StartingScheduled {

    private final Schedules schedules;
    private final ScheduleDates dates;
    private final RepeatingAudits repeating;
    private final Mornings mornings;
    private final CompanyTime time;

    StartingScheduled(
            Schedules schedules, ScheduleDates dates, RepeatingAudits repeating, Mornings mornings, CompanyTime time) {
        this.schedules = schedules;
        this.dates = dates;
        this.repeating = repeating;
        this.mornings = mornings;
        this.time = time;
    }

    /** Empty where nothing is due: it was postponed in the same moment. */
    public Optional<Drafted> draft(ScheduleId id) {
        Schedule schedule = schedules.lock(id).orElseThrow();
        if (!schedule.isActive() || mornings.day(schedule.nextOn()).isAfter(time.today())) {
            return Optional.empty();
        }
        LocalDate planned = schedule.nextOn();
        AuditId audit = repeating.draft(schedule, planned);
        while (schedule.advance(time.now()) && !schedule.nextOn().isAfter(time.today())) {
            String caughtUp = "Rollcall did not run; the audit of " + DayText.of(planned) + " stands for it";
            dates.note(
                    id,
                    schedule.nextOn(),
                    Outcome.MISSED,
                    null,
                    caughtUp,
                    RepeatingAudits.by(schedule).author());
        }
        return Optional.of(new Drafted(audit, planned));
    }

    /** Started where nothing stands against it; else it stays a draft for its preparer, with the reason. */
    public void start(ScheduleId id, Drafted drafted) {
        Schedule schedule = schedules.lock(id).orElseThrow();
        Result<Void> started = repeating.start(schedule, drafted.audit());
        dates.note(
                id,
                drafted.planned(),
                started.isDone() ? Outcome.STARTED : Outcome.LEFT_AS_DRAFT,
                drafted.audit().value(),
                started.refusal().orElse(null),
                RepeatingAudits.by(schedule).author());
    }

    /** When the next audit starts; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> next(ScheduleId id) {
        return schedules.find(id).map(Schedule::nextOn).map(mornings::of);
    }

    /** An audit with the date that it is for, which may lie before its start. */
    public record Drafted(AuditId audit, LocalDate planned) {}
}
