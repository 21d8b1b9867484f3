package dev.rollcall.leaver.process;

import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.EndingDepartures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Acknowledge return". */
@Component
class AcknowledgeReturn implements JavaDelegate {

    private final EndingDepartures ending;

    AcknowledgeReturn(EndingDepartures ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                DepartureModel.EVERYTHING_BACK, ending.end(DepartureId.of(execution.getProcessBusinessKey())));
    }
}
