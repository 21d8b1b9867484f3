package dev.rollcall.leaver.process;

import dev.rollcall.leaver.CarryingOutMoves;
import dev.rollcall.leaver.MoveId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Carry out what was said". */
@Component
class CarryOutMove implements JavaDelegate {

    private final CarryingOutMoves carrying;

    CarryOutMove(CarryingOutMoves carrying) {
        this.carrying = carrying;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(MoveModel.HANDED_OVER, carrying.carryOut(MoveId.of(execution.getProcessBusinessKey())));
    }
}
