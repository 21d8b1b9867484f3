package dev.rollcall.missing.process;

import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.ChoosingSteps;
import dev.rollcall.missing.ChoosingSteps.Step;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Choose next step" of a case. */
@Component
class ChooseNextStep implements JavaDelegate {

    private final ChoosingSteps choosing;

    ChooseNextStep(ChoosingSteps choosing) {
        this.choosing = choosing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Step step = choosing.next(new CaseId(UUID.fromString(execution.getProcessBusinessKey())));
        execution.setVariable(MissingModel.STEP, MissingModel.step(step.state()));
        if (step.asked() != null) {
            execution.setVariable(MissingModel.ASKED_PERSON, step.asked().toString());
        }
    }
}
