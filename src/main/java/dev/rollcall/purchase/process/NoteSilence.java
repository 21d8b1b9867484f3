package dev.rollcall.purchase.process;

import dev.rollcall.purchase.AskingForReceipts;
import dev.rollcall.purchase.IssueId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody has answered by the last day. */
@Component
class NoteSilence implements JavaDelegate {

    private final AskingForReceipts asking;

    NoteSilence(AskingForReceipts asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IssueId id = IssueId.of(execution.getProcessBusinessKey());
        asking.giveUp(id);
    }
}
