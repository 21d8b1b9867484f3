package dev.rollcall.purchase.process;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.AcknowledgingReceipts;
import dev.rollcall.purchase.IssueId;
import dev.rollcall.purchase.IssueTitles;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The task of finding out where a thing is that its holder does not say they have. */
@Component
class ClearUpHandover implements TaskWork {

    private final AcknowledgingReceipts acknowledging;
    private final IssueTitles titles;

    ClearUpHandover(AcknowledgingReceipts acknowledging, IssueTitles titles) {
        this.acknowledging = acknowledging;
        this.titles = titles;
    }

    @Override
    public String formId() {
        return ReceiptModel.FORM_CLEAR_UP;
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
        return titles.purchase(task.subject()).map(purchase -> "/purchases/" + purchase);
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return acknowledging
                .clearUp(
                        new IssueId(task.subject()),
                        "HANDED_OVER".equals(answers.get("result")),
                        (String) answers.get("note"),
                        actor)
                .map(done -> "/tasks");
    }
}
