package dev.rollcall.purchase.process;

import dev.rollcall.purchase.AskingForReceipts;
import dev.rollcall.purchase.IssueId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds whoever has not acknowledged what was issued to them. */
@Component
class RemindOfReceipt implements JavaDelegate {

    private final AskingForReceipts asking;

    RemindOfReceipt(AskingForReceipts asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IssueId id = IssueId.of(execution.getProcessBusinessKey());
        asking.remind(id);
    }
}
