package dev.rollcall.review.process;

import dev.rollcall.access.Actor;
import dev.rollcall.review.GettingAccounts;
import dev.rollcall.review.LicenceReviews;
import dev.rollcall.review.NamingReviews;
import dev.rollcall.review.ReviewId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task "Get accounts". */
@Component
class GetAccounts extends ReviewTask {

    private final GettingAccounts getting;

    GetAccounts(GettingAccounts getting, LicenceReviews reviews, NamingReviews naming) {
        super(ReviewModel.FORM_ACCOUNTS, reviews, naming);
        this.getting = getting;
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        boolean none = "NONE".equals(answers.get("result"));
        return getting.known(new ReviewId(task.subject()), none ? (String) answers.get("reason") : null)
                .map(done -> "/tasks");
    }
}
