package dev.rollcall.audit.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.EndingWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraws a chunk of the work of an audit that was called off. */
@Component
class WithdrawWork implements JavaDelegate {

    private final EndingWork ending;

    WithdrawWork(EndingWork ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AuditId audit = AuditId.of(execution.getProcessBusinessKey());
        execution.setVariable(AuditVariables.WORK_OPEN, ending.withdrawSome(audit));
    }
}
