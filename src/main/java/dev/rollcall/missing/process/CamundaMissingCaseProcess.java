package dev.rollcall.missing.process;

import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.Ending;
import dev.rollcall.missing.MissingCaseProcess;
import dev.rollcall.workflow.OpenTasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a case on the engine: missing-item-chase.bpmn, business key = the case's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaMissingCaseProcess implements MissingCaseProcess {

    /** Looking, deciding, confirming. */
    private static final int TASKS = 3;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OpenTasks tasks;

    CamundaMissingCaseProcess(RuntimeService runtime, RepositoryService repository, OpenTasks tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public Map<CaseId, String> opened(List<CaseId> cases) {
        Map<CaseId, String> instances = new LinkedHashMap<>();
        if (!cases.isEmpty()) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(MissingModel.PROCESS)
                    .latestVersion()
                    .singleResult()
                    .getId();
            cases.forEach(id -> instances.put(
                    id,
                    runtime.startProcessInstanceById(definition, id.toString()).getId()));
        }
        return instances;
    }

    @Override
    public void goOn(String instance, String outcome) {
        tasks.complete(instance, Map.of(MissingModel.OUTCOME, outcome));
    }

    @Override
    public void end(String instance, Ending ending) {
        for (int task = 0; task < TASKS; task++) {
            tasks.complete(instance, Map.of(MissingModel.OUTCOME, ending.name()));
        }
    }
}
