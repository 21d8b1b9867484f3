package dev.rollcall.workflow.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskFilter;
import dev.rollcall.workflow.TaskInbox;
import dev.rollcall.workflow.TaskLine;
import dev.rollcall.workflow.WorkingOnTasks;
import dev.rollcall.workflow.WorkingOnTasks.Completion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tasks for other programs: the same list and the same way to work on them as on the pages. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TasksApi {

    private static final int MAX_PAGE = 200;

    private final TaskInbox inbox;
    private final WorkingOnTasks working;

    TasksApi(TaskInbox inbox, WorkingOnTasks working) {
        this.inbox = inbox;
        this.working = working;
    }

    @GetMapping
    @Operation(summary = "Open tasks, at most 200 a page; subject narrows to one record")
    Page<TaskLine> list(
            @RequestParam(defaultValue = "ALL") TaskFilter.Whose view,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) UUID subject,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        PageRequest request = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE));
        return inbox.list(new TaskFilter(view, process, subject), actor, request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One open task")
    TaskLine one(@PathVariable String id, Actor actor) {
        return inbox.find(id, actor)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No task with this id is open, or it is not for you to see."));
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Completes a task with the answers to its form")
    ResponseEntity<Object> complete(@PathVariable String id, @RequestBody Map<String, Object> data, Actor actor) {
        Completion completion = working.complete(id, data, actor);
        if (completion.isDone()) {
            return ResponseEntity.ok(Map.of("location", completion.location()));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY,
                completion.refusal() != null ? completion.refusal() : "Some answers are missing or wrong.");
        problem.setProperty("errors", completion.errors());
        return ResponseEntity.of(problem).build();
    }

    @PostMapping("/{id}/{verb:claim|release}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Claims a task, or gives it back to its group; 409 when somebody else has it")
    void change(@PathVariable String id, @PathVariable String verb, Actor actor) {
        orConflict(verb.equals("claim") ? working.claim(id, actor) : working.release(id, actor));
    }

    @PostMapping("/{id}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hands a task over to somebody on record; 409 when it is not yours to hand over")
    void handOver(@PathVariable String id, @RequestBody To body, Actor actor) {
        if (body.person() == null) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "Give person, the id of whom to hand the task to.");
        }
        orConflict(working.handOver(id, new PersonId(body.person()), actor));
    }

    private static void orConflict(Result<Void> result) {
        result.refusal().ifPresent(reason -> {
            throw new ResponseStatusException(HttpStatus.CONFLICT, reason);
        });
    }

    /** @param person id of somebody on record */
    record To(UUID person) {}
}
