package dev.rollcall.schedule.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.schedule.Mornings;
import dev.rollcall.schedule.NewSchedule;
import dev.rollcall.schedule.Rhythm;
import dev.rollcall.schedule.ScheduleDates;
import dev.rollcall.schedule.ScheduleId;
import dev.rollcall.schedule.Schedules;
import dev.rollcall.schedule.SettingUpSchedules;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Schedules for programs: list, read, set up. */
@RestController
@RequestMapping("/api/v1/schedules")
@Tag(name = "Schedules")
class SchedulesApi {

    private static final int PAGE_SIZE = 50;

    private final Schedules schedules;
    private final ScheduleDates dates;
    private final SettingUpSchedules settingUp;
    private final Mornings mornings;
    private final Repeated repeated;

    SchedulesApi(
            Schedules schedules,
            ScheduleDates dates,
            SettingUpSchedules settingUp,
            Mornings mornings,
            Repeated repeated) {
        this.schedules = schedules;
        this.dates = dates;
        this.settingUp = settingUp;
        this.mornings = mornings;
        this.repeated = repeated;
    }

    @GetMapping
    @Operation(summary = "A page of 50 schedules, the next to start an audit first")
    Page<ScheduleView> list(@RequestParam(defaultValue = "0") int page, Actor actor) {
        repeated.requireRun(actor);
        return schedules.next(PageRequest.of(Math.max(page, 0), PAGE_SIZE)).map(one -> ScheduleView.of(one, mornings));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One schedule with its next dates and what became of the past ones")
    Whole one(@PathVariable UUID id, Actor actor) {
        repeated.requireRun(actor);
        ScheduleId key = new ScheduleId(id);
        return schedules
                .find(key)
                .map(one -> new Whole(ScheduleView.of(one, mornings), dates.of(key)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Has an audit repeated; quarterly unless the body says otherwise")
    Whole setUp(@RequestBody Laid body, Actor actor) {
        repeated.requireRun(actor);
        repeated.audit(body.like());
        ScheduleId id = Problems.orThrow(settingUp.setUp(body.read(), actor));
        return one(id.value(), actor);
    }

    /** A schedule with what became of its dates, the latest first. */
    record Whole(ScheduleView schedule, List<ScheduleDates.Past> dates) {}

    /**
     * @param like id of the audit that is repeated
     * @param first day of the first audit
     * @param every so many units, 3 when absent
     * @param unit WEEKS or MONTHS, MONTHS when absent
     * @param until last day on which one may start; absent without an end
     * @param daysToConfirm working days, 15 when absent
     * @param daysToSettle working days after that, 10 when absent
     */
    record Laid(
            String name,
            UUID like,
            LocalDate first,
            Integer every,
            Rhythm.Unit unit,
            LocalDate until,
            Integer daysToConfirm,
            Integer daysToSettle) {

        NewSchedule read() {
            Rhythm rhythm = new Rhythm(
                    first, every == null ? NewSchedule.MONTHS : every, unit == null ? Rhythm.Unit.MONTHS : unit, until);
            return new NewSchedule(
                    name,
                    new AuditId(like),
                    rhythm,
                    daysToConfirm == null ? NewSchedule.DAYS_TO_CONFIRM : daysToConfirm,
                    daysToSettle == null ? NewSchedule.DAYS_TO_SETTLE : daysToSettle);
        }
    }
}
