package dev.rollcall.workflow.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.Colleagues;
import dev.rollcall.workflow.FormSchemas;
import dev.rollcall.workflow.TaskInbox;
import dev.rollcall.workflow.TaskLine;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import dev.rollcall.workflow.WorkingOnTasks;
import dev.rollcall.workflow.WorkingOnTasks.Completion;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its form, and what can be done with it. A task that has a better page of its own leads there. */
@Controller
class TaskController {

    private final TaskInbox inbox;
    private final WorkingOnTasks working;
    private final FormSchemas forms;
    private final Colleagues colleagues;

    TaskController(TaskInbox inbox, WorkingOnTasks working, FormSchemas forms, Colleagues colleagues) {
        this.inbox = inbox;
        this.working = working;
        this.forms = forms;
        this.colleagues = colleagues;
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable String id, Actor actor, Model model, RedirectAttributes redirect) {
        Optional<TaskLine> line = inbox.find(id, actor);
        if (line.isEmpty()) {
            redirect.addFlashAttribute("flashError", "That task is not open any more.");
            return "redirect:/tasks";
        }
        TaskView task = line.get().task();
        Optional<TaskWork> work = inbox.workOf(task);
        Optional<String> page = work.flatMap(one -> one.page(task));
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        model.addAttribute("line", line.get());
        model.addAttribute("facts", work.map(one -> one.facts(task)).orElse(Map.of()));
        model.addAttribute("about", work.flatMap(one -> one.about(task)).orElse(null));
        model.addAttribute("mine", task.assignee() != null && task.assignee().equals(actor.assignee()));
        model.addAttribute("colleagues", actor.isIt() ? colleagues.of(task) : Map.of());
        return "workflow/task";
    }

    /** The form as deployed, or what it shows at first, for the form viewer. */
    @GetMapping({"/tasks/{id}/form/{part:schema|data}", "/api/v1/tasks/{id}/form/{part:schema|data}"})
    @Operation(summary = "The form of a task: its schema, or what it shows at first", tags = "Tasks")
    @ResponseBody
    Object form(@PathVariable String id, @PathVariable String part, Actor actor) {
        TaskLine line = inbox.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (part.equals("schema")) {
            return forms.schema(line.task().formId());
        }
        return inbox.workOf(line.task())
                .map(work -> work.formData(line.task(), actor))
                .orElse(Map.of());
    }

    @PostMapping("/tasks/{id}/complete")
    @ResponseBody
    ResponseEntity<Map<String, Object>> complete(
            @PathVariable String id, @RequestBody Map<String, Object> data, Actor actor) {
        Completion completion = working.complete(id, data, actor);
        if (completion.isDone()) {
            return ResponseEntity.ok(Map.of("location", completion.location()));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errors", completion.errors());
        if (completion.refusal() != null) {
            body.put("summary", completion.refusal());
        }
        return ResponseEntity.unprocessableEntity().body(body);
    }

    @PostMapping("/tasks/{id}/{verb:claim|release|hand-over}")
    String change(
            @PathVariable String id,
            @PathVariable String verb,
            @RequestParam(required = false) PersonId person,
            Actor actor,
            RedirectAttributes redirect) {
        Result<Void> result = switch (verb) {
            case "claim" -> working.claim(id, actor);
            case "release" -> working.release(id, actor);
            default ->
                person == null
                        ? Result.refused("Choose whom to hand the task to.")
                        : working.handOver(id, person, actor);
        };
        result.refusal().ifPresent(reason -> redirect.addFlashAttribute("flashError", reason));
        if (result.isDone()) {
            redirect.addFlashAttribute(
                    "flash",
                    Map.of(
                                    "claim", "The task is yours.",
                                    "release", "The task is back with its group.",
                                    "hand-over", "The task is handed over.")
                            .get(verb));
        }
        return result.isDone() && verb.equals("claim") ? "redirect:/tasks/" + id : "redirect:/tasks";
    }
}
