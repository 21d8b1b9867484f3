package dev.rollcall.confirmation.process;

import dev.rollcall.confirmation.ConfirmationId;
import dev.rollcall.confirmation.ConfirmationProcess;
import dev.rollcall.confirmation.ConfirmationState;
import dev.rollcall.workflow.OpenTasks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The confirmations' process on the engine. */
@Component
class CamundaConfirmationProcess implements ConfirmationProcess {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OpenTasks tasks;

    CamundaConfirmationProcess(RuntimeService runtime, RepositoryService repository, OpenTasks tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public Map<ConfirmationId, String> start(List<Start> confirmations) {
        Map<ConfirmationId, String> instances = new LinkedHashMap<>();
        if (confirmations.isEmpty()) {
            return instances;
        }
        String definition = newestDefinition();
        for (Start one : confirmations) {
            String instance = runtime.startProcessInstanceById(
                            definition,
                            one.confirmation().toString(),
                            Map.of(ConfirmationModel.PERSON_ID, one.person().toString()))
                    .getId();
            instances.put(one.confirmation(), instance);
        }
        return instances;
    }

    private String newestDefinition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ConfirmationModel.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Override
    public void end(String instanceId, ConfirmationState outcome) {
        tasks.complete(instanceId, Map.of(ConfirmationModel.OUTCOME, outcome.name()));
    }

    @Override
    public void endAll(Collection<String> instanceIds, ConfirmationState outcome) {
        tasks.completeAll(instanceIds, Map.of(ConfirmationModel.OUTCOME, outcome.name()));
    }

    @Override
    public String id() {
        return ConfirmationModel.PROCESS;
    }

    @Override
    public String element(ConfirmationState state) {
        return ConfirmationModel.element(state);
    }
}
