package dev.rollcall.finding.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.ApplyingCorrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes approved and standard corrections into the register. */
@Component
class ApplyCorrections implements JavaDelegate {

    private final ApplyingCorrections applying;

    ApplyCorrections(ApplyingCorrections applying) {
        this.applying = applying;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applying.apply(AuditId.of(execution.getProcessBusinessKey()));
    }
}
