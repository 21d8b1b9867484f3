package dev.rollcall.intake.web;

import dev.rollcall.access.Actor;
import dev.rollcall.intake.Refusals;
import dev.rollcall.intake.WhoMayMindEvents;
import dev.rollcall.register.web.ApiAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of refusals, by API. */
@RestController
@RequestMapping("/api/v1/event-refusals")
@Tag(name = "Events")
class RefusalsApi {

    private final Refusals refusals;
    private final WhoMayMindEvents who;

    RefusalsApi(Refusals refusals, WhoMayMindEvents who) {
        this.refusals = refusals;
        this.who = who;
    }

    @GetMapping
    @Operation(summary = "A page of what was not taken, the latest first: when, from whom and why, never what it said")
    ApiAnswers.Items<Refusals.Line> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Actor actor) {
        who.requireRead(actor);
        return ApiAnswers.Items.of(refusals.page(Math.max(0, page), ApiAnswers.size(size)), line -> line);
    }
}
