package dev.rollcall.leaver.process;

import dev.rollcall.leaver.ChasingReturns;
import dev.rollcall.leaver.DepartureId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Chase what is missing". */
@Component
class ChaseReturns implements JavaDelegate {

    private final ChasingReturns chasing;

    ChaseReturns(ChasingReturns chasing) {
        this.chasing = chasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chasing.chase(DepartureId.of(execution.getProcessBusinessKey()));
    }
}
