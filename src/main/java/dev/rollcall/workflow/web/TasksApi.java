package dev.rollcall.workflow.web;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskFilter;
import dev.rollcall.workflow.TaskInbox;
import dev.rollcall.workflow.TaskLine;
import dev.rollcall.workflow.WorkingOnTasks;
import dev.rollcall.workflow.WorkingOnTasks.Completion;
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
import org.springframework.web.bind.annotation.RestController;

/** Tasks for other programs: the same list and the same way to complete as on the pages. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private static final int MAX_PAGE = 200;

    private final TaskInbox inbox;
    private final WorkingOnTasks working;

    TasksApi(TaskInbox inbox, WorkingOnTasks working) {
        this.inbox = inbox;
        this.working = working;
    }

    /** Open tasks, at most 200 a page; subject narrows to one record. */
    @GetMapping
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

    @PostMapping("/{id}/complete")
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
    ResponseEntity<Object> change(@PathVariable String id, @PathVariable String verb, Actor actor) {
        Result<Void> result = verb.equals("claim") ? working.claim(id, actor) : working.release(id, actor);
        if (result.isDone()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, result.refusal().orElseThrow()))
                .build();
    }
}
