package dev.rollcall.leaver.process;

import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.TellingLeavers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Remind leaver". */
@Component
class RemindLeaver implements JavaDelegate {

    private final TellingLeavers telling;

    RemindLeaver(TellingLeavers telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.remind(DepartureId.of(execution.getProcessBusinessKey()));
    }
}
