package dev.rollcall.confirmation.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.confirmation.PreparingConfirmations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Send out confirmations": one chunk a call. */
@Component
class SendOutConfirmations implements JavaDelegate {

    private final PreparingConfirmations preparing;

    SendOutConfirmations(PreparingConfirmations preparing) {
        this.preparing = preparing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AuditId audit = AuditId.of(execution.getProcessBusinessKey());
        execution.setVariable(ConfirmationModel.MORE_CONFIRMATIONS, preparing.prepareSome(audit));
    }
}
