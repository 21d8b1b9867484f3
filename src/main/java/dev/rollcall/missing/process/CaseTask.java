package dev.rollcall.missing.process;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseTitles;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tasks of a case have in common. */
abstract class CaseTask implements TaskWork {

    private final String formId;
    private final CaseTitles titles;

    CaseTask(String formId, CaseTitles titles) {
        this.formId = formId;
        this.titles = titles;
    }

    /** Calls the use case. */
    abstract Result<Void> act(CaseId id, Map<String, Object> answers, Actor actor);

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
        return Optional.of("/missing/" + task.subject());
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return act(new CaseId(task.subject()), answers, actor).map(done -> "/missing/" + task.subject());
    }
}
