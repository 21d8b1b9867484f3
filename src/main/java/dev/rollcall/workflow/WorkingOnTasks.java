package dev.rollcall.workflow;

import dev.rollcall.access.Actor;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claiming, releasing, handing over and completing tasks. Used by the task pages and the API. */
@Service
@Transactional
public class WorkingOnTasks {

    private static final String GONE =
            "This task is not open any more. Somebody else has done it, or its time has run out.";

    private static final String TAKEN = "Somebody else has claimed this task, or it is not for your group.";

    private final TaskReader reader;
    private final TaskInbox inbox;
    private final WhoMayWork who;
    private final TaskService tasks;
    private final FormSchemas forms;
    private final People people;

    WorkingOnTasks(
            TaskReader reader, TaskInbox inbox, WhoMayWork who, TaskService tasks, FormSchemas forms, People people) {
        this.reader = reader;
        this.inbox = inbox;
        this.who = who;
        this.tasks = tasks;
        this.forms = forms;
        this.people = people;
    }

    public Result<Void> claim(String taskId, Actor actor) {
        Optional<TaskView> task = reader.lock(taskId);
        if (task.isEmpty()) {
            return Result.refused(GONE);
        }
        if (actor.assignee() != null && actor.assignee().equals(task.get().assignee())) {
            return Result.done();
        }
        if (!who.mayClaim(task.get(), actor)) {
            return Result.refused(TAKEN);
        }
        tasks.claim(taskId, actor.assignee());
        return Result.done();
    }

    /** Claims each task that can be; gives back how many. */
    public int claimAll(Collection<String> taskIds, Actor actor) {
        return (int) taskIds.stream()
                .limit(200)
                .sorted()
                .filter(id -> claim(id, actor).isDone())
                .count();
    }

    public Result<Void> release(String taskId, Actor actor) {
        Optional<TaskView> task = reader.find(taskId);
        if (task.isEmpty()) {
            return Result.refused(GONE);
        }
        if (!who.mayRelease(task.get(), actor)) {
            return Result.refused("Only whoever has claimed this task can release it.");
        }
        tasks.setAssignee(taskId, null);
        return Result.done();
    }

    public Result<Void> handOver(String taskId, PersonId to, Actor actor) {
        Optional<TaskView> task = reader.find(taskId);
        if (task.isEmpty()) {
            return Result.refused(GONE);
        }
        if (!who.mayHandOver(task.get(), actor)) {
            return Result.refused("Only whoever has claimed this task, or IT staff, can hand it over.");
        }
        if (people.find(to).isEmpty()) {
            return Result.refused("Choose somebody from the list to hand the task to.");
        }
        tasks.setAssignee(taskId, to.toString());
        return Result.done();
    }

    /** Checks the answers against the task's form and hands them to the module. */
    public Completion complete(String taskId, Map<String, Object> data, Actor actor) {
        Optional<TaskView> found = reader.find(taskId);
        if (found.isEmpty()) {
            return Completion.refused(GONE);
        }
        TaskView task = found.get();
        if (!who.mayComplete(task, actor)) {
            return Completion.refused("This task is claimed by somebody else. Have it handed over to you first.");
        }
        TaskWork work = inbox.workOf(task).orElseThrow();
        if (!work.permits(task, actor)) {
            return Completion.refused("This task has to be done by somebody else.");
        }
        FormAnswers answers = forms.validate(task.formId(), data);
        if (!answers.isValid()) {
            return new Completion(null, null, answers.errors());
        }
        Result<String> result = work.complete(task, answers.values(), actor);
        return result.isDone()
                ? new Completion(result.value(), null, Map.of())
                : Completion.refused(result.refusal().orElseThrow());
    }

    /**
     * How completing went: exactly one of the three is filled.
     *
     * @param location where to go next
     * @param refusal why it was refused as a whole
     * @param errors key → message for single fields
     */
    public record Completion(String location, String refusal, Map<String, String> errors) {
        static Completion refused(String reason) {
            return new Completion(null, reason, Map.of());
        }

        public boolean isDone() {
            return location != null;
        }
    }
}
