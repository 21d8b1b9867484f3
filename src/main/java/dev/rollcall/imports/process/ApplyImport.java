package dev.rollcall.imports.process;

import dev.rollcall.imports.ApplyingImports;
import dev.rollcall.imports.ImportId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies a confirmed import. */
@Component
class ApplyImport implements JavaDelegate {

    private final ApplyingImports applying;

    ApplyImport(ApplyingImports applying) {
        this.applying = applying;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applying.apply(ImportId.of(execution.getProcessBusinessKey()));
    }
}
