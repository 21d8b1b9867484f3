package dev.rollcall.review.process;

import dev.rollcall.review.AskingHolders;
import dev.rollcall.review.ReviewId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Ask holders". */
@Component
class AskHolders implements JavaDelegate {

    private final AskingHolders asking;

    AskHolders(AskingHolders asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.ask(ReviewId.of(execution.getProcessBusinessKey()));
    }
}
