package dev.rollcall.schedule;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.schedule.ScheduleDates.Outcome;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Postpones or skips the next audit of a schedule, or ends it. Each needs a reason, which stays on record. */
@Service
@Transactional
public class ChangingSchedules {

    private static final int LONGEST_REASON = 500;

    private final Schedules schedules;
    private final ScheduleDates dates;
    private final ScheduleProcess process;
    private final Mornings mornings;
    private final WhoMayAudit who;
    private final CompanyTime time;

    ChangingSchedules(
            Schedules schedules,
            ScheduleDates dates,
            ScheduleProcess process,
            Mornings mornings,
            WhoMayAudit who,
            CompanyTime time) {
        this.schedules = schedules;
        this.dates = dates;
        this.process = process;
        this.mornings = mornings;
        this.who = who;
        this.time = time;
    }

    /**
     * To a later day before the date that follows it, which stays where it is.
     *
     * @param planned the date that is meant; refused where it is not the next one any more
     */
    public Result<Void> postpone(ScheduleId id, LocalDate planned, LocalDate to, String reason, Actor actor) {
        who.requireRun(actor);
        Schedule schedule = schedules.lock(id).orElseThrow();
        Optional<String> problem =
                problem(schedule, reason).or(() -> stale(schedule, planned)).or(() -> wrongDay(schedule, to));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        dates.note(
                id, schedule.nextOn(), Outcome.POSTPONED, null, "To " + DayText.of(to) + ": " + reason, actor.author());
        schedule.postpone(to);
        process.moved(id, mornings.of(to));
        return Result.done();
    }

    /**
     * Leaves one audit out; where it was the last, the schedule ends.
     *
     * @param planned the date that is meant; refused where it is not the next one any more
     */
    public Result<Void> skip(ScheduleId id, LocalDate planned, String reason, Actor actor) {
        who.requireRun(actor);
        Schedule schedule = schedules.lock(id).orElseThrow();
        Optional<String> problem = problem(schedule, reason).or(() -> stale(schedule, planned));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        dates.note(id, schedule.nextOn(), Outcome.SKIPPED, null, reason, actor.author());
        if (schedule.advance(time.now())) {
            process.moved(id, mornings.of(schedule.nextOn()));
        } else {
            process.ended(id);
        }
        return Result.done();
    }

    /** No audit starts any more; those that run go on. */
    public Result<Void> end(ScheduleId id, String reason, Actor actor) {
        who.requireRun(actor);
        Schedule schedule = schedules.lock(id).orElseThrow();
        Optional<String> problem = problem(schedule, reason);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        dates.note(id, schedule.nextOn(), Outcome.SKIPPED, null, "The schedule was ended: " + reason, actor.author());
        schedule.end(time.now());
        process.ended(id);
        return Result.done();
    }

    private static Optional<String> problem(Schedule schedule, String reason) {
        if (!schedule.isActive()) {
            return Optional.of("The schedule has ended; set up a new one.");
        }
        return reason == null || reason.isBlank() || reason.length() > LONGEST_REASON
                ? Optional.of("Say why, in " + LONGEST_REASON + " characters at the most.")
                : Optional.empty();
    }

    private static Optional<String> stale(Schedule schedule, LocalDate planned) {
        return schedule.nextOn().equals(planned)
                ? Optional.empty()
                : Optional.of("The next audit is planned for " + DayText.of(schedule.nextOn())
                        + " by now. Look at the dates again, and repeat it if it still holds.");
    }

    private static Optional<String> wrongDay(Schedule schedule, LocalDate to) {
        if (to == null || !to.isAfter(schedule.nextOn())) {
            return Optional.of("Choose a day after " + DayText.of(schedule.nextOn()) + ".");
        }
        LocalDate until = schedule.rhythm().until();
        if (until != null && to.isAfter(until)) {
            return Optional.of("No audit of this schedule starts after " + DayText.of(until) + ".");
        }
        return schedule.later(1)
                .filter(following -> !to.isBefore(following))
                .findFirst()
                .map(following -> "Choose a day before " + DayText.of(following)
                        + ", when the audit after it is planned, or skip this one.");
    }
}
