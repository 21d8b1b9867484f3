package dev.rollcall.purchase.process;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.PurchaseTitles;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tasks of a purchase have in common. */
abstract class PurchaseTask implements TaskWork {

    private final String formId;
    private final PurchaseTitles titles;

    PurchaseTask(String formId, PurchaseTitles titles) {
        this.formId = formId;
        this.titles = titles;
    }

    /** Calls the use case. */
    abstract Result<PurchaseId> act(PurchaseId id, Map<String, Object> answers, Actor actor);

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
    public Optional<String> about(TaskView task) {
        return Optional.of("/purchases/" + task.subject());
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return act(new PurchaseId(task.subject()), answers, actor).map(id -> "/purchases/" + id);
    }
}
