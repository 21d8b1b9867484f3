package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseFilter;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.MissingCase;
import dev.rollcall.missing.NextSteps;
import dev.rollcall.missing.Question;
import dev.rollcall.missing.Questions;
import dev.rollcall.missing.ReadingCases;
import dev.rollcall.missing.Snoozing;
import dev.rollcall.missing.Timeline;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cases of missing items for programs. Their tasks are completed under /api/v1/tasks. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Missing items")
class CasesApi {

    private final ReadingCases reading;
    private final CaseView view;
    private final Questions questions;
    private final Timeline timeline;
    private final NextSteps next;
    private final Snoozing snoozing;

    CasesApi(
            ReadingCases reading,
            CaseView view,
            Questions questions,
            Timeline timeline,
            NextSteps next,
            Snoozing snoozing) {
        this.reading = reading;
        this.view = view;
        this.questions = questions;
        this.timeline = timeline;
        this.next = next;
        this.snoozing = snoozing;
    }

    @GetMapping
    @Operation(summary = "A page of cases; filters as on the page")
    Page<MissingCase> list(
            @ModelAttribute CaseFilter filter, @PageableDefault(size = 50) Pageable pageable, Actor actor) {
        return reading.page(filter, actor, pageable);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One case: whom it asked, what comes next, and what happened")
    Whole one(@PathVariable UUID id, Actor actor) {
        MissingCase one = view.seen(id, actor);
        return new Whole(one, questions.of(one.id()), next.of(one), timeline.of(one.id()));
    }

    /** Puts the present step off. */
    @PostMapping("/{id}/snooze")
    @Operation(summary = "Puts the present step off until a day, with a reason")
    Whole snooze(@PathVariable UUID id, @RequestBody Snooze body, Actor actor) {
        view.seen(id, actor);
        Result<Void> result = snoozing.step(new CaseId(id), body.until(), body.reason(), actor);
        if (!result.isDone()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, result.refusal().orElseThrow());
        }
        return one(id, actor);
    }

    /** A case with whom it asked, what comes next, and what happened. */
    record Whole(
            MissingCase item, List<Question> questions, List<NextSteps.Step> next, List<Timeline.Event> timeline) {}

    /** @param reason for all who see the case */
    record Snooze(LocalDate until, String reason) {}
}
