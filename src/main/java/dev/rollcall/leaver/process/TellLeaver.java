package dev.rollcall.leaver.process;

import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.TellingLeavers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Tell leaver what to return". */
@Component
class TellLeaver implements JavaDelegate {

    private final TellingLeavers telling;

    TellLeaver(TellingLeavers telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.told(DepartureId.of(execution.getProcessBusinessKey()));
    }
}
