package dev.rollcall.review.process;

import dev.rollcall.access.Actor;
import dev.rollcall.review.DecidingReviews;
import dev.rollcall.review.Decision;
import dev.rollcall.review.LicenceReviews;
import dev.rollcall.review.NamingReviews;
import dev.rollcall.review.ReviewId;
import dev.rollcall.review.Verdict;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task "Decide on licence". */
@Component
class DecideOnLicence extends ReviewTask {

    private final DecidingReviews deciding;

    DecideOnLicence(DecidingReviews deciding, LicenceReviews reviews, NamingReviews naming) {
        super(ReviewModel.FORM_DECIDE, reviews, naming);
        this.deciding = deciding;
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        Verdict verdict = Verdict.valueOf((String) answers.get("verdict"));
        Decision decision = new Decision(verdict, number(answers.get("seats")), (String) answers.get("reason"));
        return deciding.decide(new ReviewId(task.subject()), decision, actor).map(done -> "/tasks");
    }
}
