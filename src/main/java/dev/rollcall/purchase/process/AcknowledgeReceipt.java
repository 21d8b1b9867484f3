package dev.rollcall.purchase.process;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
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

/** The task of whoever was issued something; it has a page of its own, which a mailed link opens too. */
@Component
class AcknowledgeReceipt implements TaskWork {

    private final AcknowledgingReceipts acknowledging;
    private final IssueTitles titles;

    AcknowledgeReceipt(AcknowledgingReceipts acknowledging, IssueTitles titles) {
        this.acknowledging = acknowledging;
        this.titles = titles;
    }

    @Override
    public String formId() {
        return ReceiptModel.FORM_ACKNOWLEDGE;
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
    public boolean permits(TaskView task, Actor actor) {
        return actor.personId() != null && actor.personId().toString().equals(task.assignee());
    }

    @Override
    public Optional<String> page(TaskView task) {
        return Optional.of("/my/receipts");
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return acknowledging
                .acknowledge(
                        new IssueId(task.subject()),
                        new PersonId(actor.personId()),
                        "YES".equals(answers.get("received")),
                        (String) answers.get("note"))
                .map(done -> "/my/receipts");
    }
}
