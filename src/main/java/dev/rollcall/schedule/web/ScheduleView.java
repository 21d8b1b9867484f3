package dev.rollcall.schedule.web;

import dev.rollcall.schedule.Mornings;
import dev.rollcall.schedule.Rhythm;
import dev.rollcall.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A schedule as pages and programs read it.
 *
 * @param like the audit that is repeated
 * @param until last day on which one may start; null without an end
 * @param planned the next date of the rhythm, or to which it was postponed; whoever changes it names it
 * @param next the next days on which an audit starts, each a working day; empty once it has ended
 * @param ended when it ended; null while it goes on
 */
record ScheduleView(
        UUID id,
        String name,
        UUID like,
        String rhythm,
        LocalDate until,
        int daysToConfirm,
        int daysToSettle,
        LocalDate planned,
        List<LocalDate> next,
        String by,
        Instant ended) {

    private static final int SHOWN = 4;

    static ScheduleView of(Schedule schedule, Mornings mornings) {
        Rhythm rhythm = schedule.rhythm();
        List<LocalDate> next = new ArrayList<>();
        if (schedule.isActive()) {
            next.add(mornings.day(schedule.nextOn()));
            schedule.later(SHOWN - 1).map(mornings::day).forEach(next::add);
        }
        return new ScheduleView(
                schedule.getId(),
                schedule.name(),
                schedule.like().value(),
                rhythm.words(),
                rhythm.until(),
                schedule.daysToConfirm(),
                schedule.daysToSettle(),
                schedule.nextOn(),
                next,
                schedule.createdBy(),
                schedule.endedAt());
    }
}
