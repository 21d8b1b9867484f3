package dev.rollcall.locate.process;

import dev.rollcall.locate.CountState;
import dev.rollcall.locate.LocateProcess;
import dev.rollcall.locate.SearchState;
import dev.rollcall.workflow.OpenTasks;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Counts and searches on the engine. */
@Component
class CamundaLocateProcess implements LocateProcess {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OpenTasks tasks;

    CamundaLocateProcess(RuntimeService runtime, RepositoryService repository, OpenTasks tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public List<String> startCounts(List<Start> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        String definition = newest(LocateModel.COUNT_PROCESS);
        return counts.stream()
                .map(one -> start(
                        definition,
                        one.count(),
                        Collections.singletonMap(
                                LocateModel.COUNTER_ID,
                                one.counter() == null ? null : one.counter().toString())))
                .toList();
    }

    @Override
    public List<String> startSearches(Collection<UUID> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        String definition = newest(LocateModel.SEARCH_PROCESS);
        return searches.stream().map(id -> start(definition, id, Map.of())).toList();
    }

    @Override
    public void end(String instanceId, String outcome) {
        tasks.complete(instanceId, Map.of(LocateModel.OUTCOME, outcome));
    }

    @Override
    public void endAll(Collection<String> instanceIds, String outcome) {
        tasks.completeAll(instanceIds, Map.of(LocateModel.OUTCOME, outcome));
    }

    private String start(String definition, UUID subject, Map<String, Object> variables) {
        return runtime.startProcessInstanceById(definition, subject.toString(), variables)
                .getId();
    }

    private String newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Override
    public String countId() {
        return LocateModel.COUNT_PROCESS;
    }

    @Override
    public String searchId() {
        return LocateModel.SEARCH_PROCESS;
    }

    @Override
    public String element(CountState state) {
        return LocateModel.element(state);
    }

    @Override
    public String element(SearchState state) {
        return LocateModel.element(state);
    }
}
