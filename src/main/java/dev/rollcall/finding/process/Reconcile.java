package dev.rollcall.finding.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.ReviewingAudits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Turns the evidence of an audit into outcomes and findings. */
@Component
class Reconcile implements JavaDelegate {

    private final ReviewingAudits reviewing;

    Reconcile(ReviewingAudits reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewingAudits.Review review = reviewing.reconcile(AuditId.of(execution.getProcessBusinessKey()));
        execution.setVariable(ReviewModel.FINDINGS_OPEN, review.findingsOpen());
        execution.setVariable(ReviewModel.CORRECTIONS_PROPOSED, review.correctionsProposed());
    }
}
