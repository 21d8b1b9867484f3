package dev.rollcall.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * BPMN diagrams and where one instance stands in them. Counts over many instances come from the modules' own tables, not
 * from the engine.
 */
@Service
@Transactional(readOnly = true)
public class Diagrams {

    private final RepositoryService repository;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;

    Diagrams(
            RepositoryService repository,
            HistoryService history,
            RuntimeService runtime,
            ManagementService management) {
        this.repository = repository;
        this.history = history;
        this.runtime = runtime;
        this.management = management;
    }

    /** The BPMN XML of the newest version of a process, empty when there is no such process. */
    public Optional<String> newest(String processId) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processId)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId)
                .map(this::xml);
    }

    /** The BPMN XML of the version that the record's instance runs or ran by. */
    public Optional<String> of(String processId, UUID subject) {
        return instance(processId, subject)
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(this::xml);
    }

    /** Where the record's instance stands and which way it came; empty before it started. */
    public Optional<Standing> standing(String processId, UUID subject) {
        return instance(processId, subject).map(this::standing);
    }

    private Optional<HistoricProcessInstance> instance(String processId, UUID subject) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processId)
                .processInstanceBusinessKey(subject.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private Standing standing(HistoricProcessInstance instance) {
        Set<String> path = new LinkedHashSet<>();
        Set<String> here = new LinkedHashSet<>();
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, 2000);
        for (HistoricActivityInstance activity : activities) {
            path.add(activity.getActivityId());
            if (activity.getEndTime() == null) {
                here.add(activity.getActivityId());
            }
        }
        return new Standing(here, path, timers(instance), incidents(instance));
    }

    private Map<String, Instant> timers(HistoricProcessInstance instance) {
        Map<String, String> activityOfDefinition = new LinkedHashMap<>();
        management
                .createJobDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .list()
                .forEach((JobDefinition job) -> activityOfDefinition.put(job.getId(), job.getActivityId()));
        Map<String, Instant> timers = new LinkedHashMap<>();
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .listPage(0, 100)
                .forEach(job -> timers.put(
                        activityOfDefinition.get(job.getJobDefinitionId()),
                        job.getDuedate().toInstant()));
        return timers;
    }

    private Map<String, String> incidents(HistoricProcessInstance instance) {
        Map<String, String> incidents = new LinkedHashMap<>();
        runtime.createIncidentQuery()
                .processInstanceId(instance.getId())
                .listPage(0, 100)
                .forEach(incident ->
                        incidents.put(incident.getActivityId(), "A step failed and waits for an administrator."));
        return incidents;
    }

    private String xml(String definitionId) {
        try (InputStream in = repository.getProcessModel(definitionId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where an instance stands.
     *
     * @param here element ids that are active now
     * @param path element ids that were ever reached, in order
     * @param timers element id → when it is due
     * @param incidents element id → what is wrong
     */
    public record Standing(
            Set<String> here, Set<String> path, Map<String, Instant> timers, Map<String, String> incidents) {}
}
