package dev.rollcall.confirmation.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.confirmation.ChasingTheSilent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Chase those who have not answered" of the daily round. */
@Component
class ChaseSilent implements JavaDelegate {

    private final ChasingTheSilent chasing;

    ChaseSilent(ChasingTheSilent chasing) {
        this.chasing = chasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chasing.round(AuditId.of(execution.getProcessBusinessKey()));
    }
}
