package dev.rollcall.imports.process;

import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.ImportProcess;
import dev.rollcall.workflow.OpenTasks;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of an import on the engine: register-import.bpmn, business key = the import's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaImportProcess implements ImportProcess {

    private final RuntimeService runtime;
    private final OpenTasks tasks;

    CamundaImportProcess(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void uploaded(ImportId id, String uploader) {
        runtime.startProcessInstanceByKey(
                ImportModel.PROCESS, id.toString(), Variables.putValue(ImportModel.UPLOADER, uploader));
    }

    @Override
    public void changed(ImportId id) {
        complete(id, "STAGE");
    }

    @Override
    public void decided(ImportId id, boolean apply) {
        complete(id, apply ? "APPLY" : "DISCARD");
    }

    private void complete(ImportId id, String decision) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ImportModel.PROCESS)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(instance -> tasks.complete(instance.getId(), Map.of(ImportModel.DECISION, decision)));
    }
}
