package dev.rollcall.leaver.process;

import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.EndingDepartures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "End access". */
@Component
class EndAccess implements JavaDelegate {

    private final EndingDepartures ending;

    EndAccess(EndingDepartures ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.endAccess(DepartureId.of(execution.getProcessBusinessKey()));
    }
}
