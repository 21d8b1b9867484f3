package dev.rollcall.leaver.process;

import dev.rollcall.leaver.EndingMoves;
import dev.rollcall.leaver.MoveId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Check hand-overs". */
@Component
class CheckHandOvers implements JavaDelegate {

    private final EndingMoves ending;

    CheckHandOvers(EndingMoves ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(MoveModel.ALL_TAKEN, ending.allTaken(MoveId.of(execution.getProcessBusinessKey())));
    }
}
