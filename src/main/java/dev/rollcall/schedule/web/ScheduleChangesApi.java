package dev.rollcall.schedule.web;

import dev.rollcall.access.Actor;
import dev.rollcall.schedule.ChangingSchedules;
import dev.rollcall.schedule.ScheduleId;
import dev.rollcall.schedule.Schedules;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Postpones, skips and ends for programs; each needs a reason. */
@RestController
@RequestMapping("/api/v1/schedules/{id}")
@Tag(name = "Schedules")
class ScheduleChangesApi {

    private final ChangingSchedules changing;
    private final Schedules schedules;
    private final Repeated repeated;

    ScheduleChangesApi(ChangingSchedules changing, Schedules schedules, Repeated repeated) {
        this.changing = changing;
        this.schedules = schedules;
        this.repeated = repeated;
    }

    @PostMapping("/postpone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Moves the next audit to a later day; the dates after it stay")
    void postpone(@PathVariable UUID id, @RequestBody Later body, Actor actor) {
        Problems.orThrow(changing.postpone(known(id, actor), body.planned(), body.to(), body.reason(), actor));
    }

    @PostMapping("/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leaves the next audit out")
    void skip(@PathVariable UUID id, @RequestBody Skipped body, Actor actor) {
        Problems.orThrow(changing.skip(known(id, actor), body.planned(), body.reason(), actor));
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Starts no audit any more; those that run go on")
    void end(@PathVariable UUID id, @RequestBody Because body, Actor actor) {
        Problems.orThrow(changing.end(known(id, actor), body.reason(), actor));
    }

    private ScheduleId known(UUID id, Actor actor) {
        repeated.requireRun(actor);
        ScheduleId key = new ScheduleId(id);
        if (schedules.find(key).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return key;
    }

    /** @param planned the date that is meant, as the schedule gives it; refused where it is not the next one any more */
    record Later(LocalDate planned, LocalDate to, String reason) {}

    /** @param planned as above */
    record Skipped(LocalDate planned, String reason) {}

    record Because(String reason) {}
}
