package dev.rollcall.review.process;

import dev.rollcall.access.Actor;
import dev.rollcall.review.EndingByHand;
import dev.rollcall.review.LicenceReviews;
import dev.rollcall.review.NamingReviews;
import dev.rollcall.review.ReviewId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task "Remove accounts". */
@Component
class RemoveAccounts extends ReviewTask {

    private final EndingByHand ending;

    RemoveAccounts(EndingByHand ending, LicenceReviews reviews, NamingReviews naming) {
        super(ReviewModel.FORM_REMOVE, reviews, naming);
        this.ending = ending;
    }

    @Override
    public Map<String, String> facts(TaskView task) {
        return naming.answers(new ReviewId(task.subject()));
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return ending.accountsRemoved(new ReviewId(task.subject())).map(done -> "/tasks");
    }
}
