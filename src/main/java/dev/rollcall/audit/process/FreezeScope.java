package dev.rollcall.audit.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.FreezingScope;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Freezes what is expected of each asset in the scope. */
@Component
class FreezeScope implements JavaDelegate {

    private final FreezingScope freezing;

    FreezeScope(FreezingScope freezing) {
        this.freezing = freezing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        freezing.freeze(AuditId.of(execution.getProcessBusinessKey()));
    }
}
