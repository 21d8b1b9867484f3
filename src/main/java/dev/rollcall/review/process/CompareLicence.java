package dev.rollcall.review.process;

import dev.rollcall.review.ComparingForReview;
import dev.rollcall.review.ReviewId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Compare licence". */
@Component
class CompareLicence implements JavaDelegate {

    private final ComparingForReview comparing;

    CompareLicence(ComparingForReview comparing) {
        this.comparing = comparing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComparingForReview.Outcome outcome = comparing.compare(ReviewId.of(execution.getProcessBusinessKey()));
        execution.setVariable(ReviewModel.LIST_FRESH, outcome.listFresh());
        execution.setVariable(ReviewModel.ANY_GAP, outcome.anyGap());
    }
}
