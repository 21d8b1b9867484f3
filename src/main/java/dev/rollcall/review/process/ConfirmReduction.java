package dev.rollcall.review.process;

import dev.rollcall.access.Actor;
import dev.rollcall.review.CarryingOut;
import dev.rollcall.review.LicenceReviews;
import dev.rollcall.review.NamingReviews;
import dev.rollcall.review.ReviewId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task "Confirm reduction". */
@Component
class ConfirmReduction extends ReviewTask {

    private final CarryingOut carrying;

    ConfirmReduction(CarryingOut carrying, LicenceReviews reviews, NamingReviews naming) {
        super(ReviewModel.FORM_CONFIRM, reviews, naming);
        this.carrying = carrying;
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return carrying.reductionConfirmed(new ReviewId(task.subject()), (String) answers.get("note"), actor)
                .map(done -> "/tasks");
    }
}
