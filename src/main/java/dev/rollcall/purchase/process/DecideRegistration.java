package dev.rollcall.purchase.process;

import dev.rollcall.purchase.DecidingRegistration;
import dev.rollcall.purchase.PurchaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says how each line enters the register, by decision purchase-registration. */
@Component
class DecideRegistration implements JavaDelegate {

    private final DecidingRegistration deciding;

    DecideRegistration(DecidingRegistration deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseId id = PurchaseId.of(execution.getProcessBusinessKey());
        execution.setVariable(PurchaseModel.TO_REGISTER, deciding.decide(id));
    }
}
