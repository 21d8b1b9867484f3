package dev.rollcall.imports.process;

import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.StagingRows;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stages the next portion of an uploaded file. */
@Component
class StageFile implements JavaDelegate {

    private final StagingRows staging;

    StageFile(StagingRows staging) {
        this.staging = staging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImportId id = ImportId.of(execution.getProcessBusinessKey());
        execution.setVariable(ImportModel.MORE_ROWS, staging.stage(id));
        execution.setVariable(ImportModel.READABLE, staging.isReadable(id));
    }
}
