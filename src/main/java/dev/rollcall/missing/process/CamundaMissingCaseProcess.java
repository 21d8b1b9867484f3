package dev.rollcall.missing.process;

import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseState;
import dev.rollcall.missing.Ending;
import dev.rollcall.missing.MissingCaseProcess;
import dev.rollcall.people.PersonId;
import dev.rollcall.workflow.OpenTasks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a case on the engine: missing-item-chase.bpmn, business key = the case's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaMissingCaseProcess implements MissingCaseProcess {

    private static final Map<Ending, String> ENDS = Map.of(
            Ending.FOUND, "endEvent_found",
            Ending.RECOVERED, "endEvent_recovered",
            Ending.DISPOSED_EARLIER, "endEvent_disposedEarlier",
            Ending.RECORD_WRONG, "endEvent_recordWrong",
            Ending.LOST, "endEvent_lost",
            Ending.STOLEN, "endEvent_stolen",
            Ending.SETTLED, "endEvent_settled",
            Ending.BELOW_LIMIT, "endEvent_closedBelowLimit");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OpenTasks tasks;

    CamundaMissingCaseProcess(RuntimeService runtime, RepositoryService repository, OpenTasks tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public Map<CaseId, String> start(Map<CaseId, Boolean> cases) {
        Map<CaseId, String> instances = new LinkedHashMap<>();
        if (!cases.isEmpty()) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(MissingModel.PROCESS)
                    .latestVersion()
                    .singleResult()
                    .getId();
            cases.forEach((id, mayHoldData) -> instances.put(
                    id,
                    runtime.startProcessInstanceById(
                                    definition, id.toString(), Map.of(MissingModel.MAY_HOLD_DATA, mayHoldData))
                            .getId()));
        }
        return instances;
    }

    @Override
    public void goOn(String instance, CaseState from, String outcome) {
        goOnAll(List.of(instance), from, outcome);
    }

    @Override
    public void goOnAll(Collection<String> instances, CaseState from, String outcome) {
        tasks.completeAll(instances, MissingModel.element(from), Map.of(MissingModel.OUTCOME, outcome));
    }

    @Override
    public void incidentReported(String instance) {
        tasks.completeAll(List.of(instance), MissingModel.REPORT_INCIDENT, Map.of());
    }

    @Override
    public void found(String instance) {
        tasks.completeAll(List.of(instance), MissingModel.REPORT_INCIDENT, Map.of());
        for (CaseState state : List.of(CaseState.ASKING, CaseState.LOOKING, CaseState.DECIDING)) {
            goOn(instance, state, Ending.FOUND.name());
        }
    }

    @Override
    public void reassign(String instance, PersonId person) {
        tasks.assign(instance, MissingModel.SAY_WHERE_IT_IS, person.toString());
    }

    @Override
    public void end(String instance, Ending ending) {
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instance);
        ActivityInstance root = runtime.getActivityInstance(instance);
        for (ActivityInstance child : root.getChildActivityInstances()) {
            change.cancelActivityInstance(child.getId());
        }
        for (var child : root.getChildTransitionInstances()) {
            change.cancelTransitionInstance(child.getId());
        }
        change.startBeforeActivity(ENDS.get(ending)).execute();
    }
}
