package dev.rollcall.audit.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.EndingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a chunk of the work that is open. */
@Component
class CloseOpenWork implements JavaDelegate {

    private final EndingWork ending;

    CloseOpenWork(EndingWork ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AuditId audit = AuditId.of(execution.getProcessBusinessKey());
        execution.setVariable(AuditVariables.WORK_OPEN, ending.closeSome(audit));
    }
}
