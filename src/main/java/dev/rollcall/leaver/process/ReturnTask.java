package dev.rollcall.leaver.process;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.DepartureTitles;
import dev.rollcall.leaver.ReturnItemId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tasks of a departure have in common. */
abstract class ReturnTask implements TaskWork {

    private final String formId;
    final DepartureTitles titles;

    ReturnTask(String formId, DepartureTitles titles) {
        this.formId = formId;
        this.titles = titles;
    }

    /** Calls the use case. */
    abstract Result<Void> act(ReturnItemId id, Map<String, Object> answers, Actor actor);

    @Override
    public String formId() {
        return formId;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return titles.of(subjects);
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, String> facts(TaskView task) {
        return titles.facts(task.subject());
    }

    @Override
    public Optional<String> about(TaskView task) {
        return Optional.of(titles.page(task.subject()));
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return act(new ReturnItemId(task.subject()), answers, actor).map(done -> "/tasks");
    }
}
