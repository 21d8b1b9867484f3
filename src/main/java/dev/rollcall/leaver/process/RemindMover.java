package dev.rollcall.leaver.process;

import dev.rollcall.leaver.MoveId;
import dev.rollcall.leaver.TellingMovers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Remind mover". */
@Component
class RemindMover implements JavaDelegate {

    private final TellingMovers telling;

    RemindMover(TellingMovers telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.remind(MoveId.of(execution.getProcessBusinessKey()));
    }
}
