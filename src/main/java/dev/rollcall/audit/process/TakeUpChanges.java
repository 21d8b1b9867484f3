package dev.rollcall.audit.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.TakingUpChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the register changed in the scope over into the audit's items. */
@Component
class TakeUpChanges implements JavaDelegate {

    private final TakingUpChanges changes;

    TakeUpChanges(TakingUpChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.takeUp(AuditId.of(execution.getProcessBusinessKey()));
    }
}
