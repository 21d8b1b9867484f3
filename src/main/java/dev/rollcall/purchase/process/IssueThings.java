package dev.rollcall.purchase.process;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.IssuingUnits;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.PurchaseTitles;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The task of issuing what is meant for somebody; it is done on the purchase's page. */
@Component
class IssueThings extends PurchaseTask {

    private final IssuingUnits issuing;

    IssueThings(IssuingUnits issuing, PurchaseTitles titles) {
        super(PurchaseModel.FORM_ISSUE, titles);
        this.issuing = issuing;
    }

    @Override
    public Optional<String> page(TaskView task) {
        return Optional.of("/purchases/" + task.subject());
    }

    @Override
    Result<PurchaseId> act(PurchaseId id, Map<String, Object> answers, Actor actor) {
        return "STAYS_IN_STOCK".equals(answers.get("rest")) ? issuing.keepInStock(id, actor) : Result.done(id);
    }
}
