package dev.rollcall.review.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.review.OpeningReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Open reviews of licences": one chunk a call. */
@Component
class OpenReviews implements JavaDelegate {

    private final OpeningReviews opening;

    OpenReviews(OpeningReviews opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("moreReviews", opening.openSome(AuditId.of(execution.getProcessBusinessKey())));
    }
}
