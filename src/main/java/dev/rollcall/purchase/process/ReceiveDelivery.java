package dev.rollcall.purchase.process;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.CancellingPurchases;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.PurchaseTitles;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The task of receiving what was ordered; scanning has a page of its own. */
@Component
class ReceiveDelivery extends PurchaseTask {

    private final CancellingPurchases cancelling;

    ReceiveDelivery(CancellingPurchases cancelling, PurchaseTitles titles) {
        super(PurchaseModel.FORM_RECEIVE, titles);
        this.cancelling = cancelling;
    }

    @Override
    public Optional<String> page(TaskView task) {
        return Optional.of("/purchases/" + task.subject() + "/receive");
    }

    @Override
    Result<PurchaseId> act(PurchaseId id, Map<String, Object> answers, Actor actor) {
        return "WILL_NOT_COME".equals(answers.get("rest"))
                ? cancelling.closeShort(id, (String) answers.get("reason"), actor)
                : Result.done(id);
    }
}
