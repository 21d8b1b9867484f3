package dev.rollcall.locate.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.locate.OpeningCounts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Open counts": one chunk a call. */
@Component
class OpenCounts implements JavaDelegate {

    private final OpeningCounts opening;

    OpenCounts(OpeningCounts opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AuditId audit = AuditId.of(execution.getProcessBusinessKey());
        execution.setVariable("moreCounts", opening.openSome(audit));
    }
}
