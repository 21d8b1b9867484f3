package dev.rollcall.purchase.process;

import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.ReportingOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the delivery is overdue. */
@Component
class ReportOverdueDelivery implements JavaDelegate {

    private final ReportingOverdue reporting;

    ReportOverdueDelivery(ReportingOverdue reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseId id = PurchaseId.of(execution.getProcessBusinessKey());
        reporting.look(id);
    }
}
