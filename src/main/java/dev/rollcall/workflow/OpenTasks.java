package dev.rollcall.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completes tasks for the process packages of the modules, as the last act of a use case. */
@Component
public class OpenTasks {

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * Completes the one open task of an instance.
     *
     * @return false when none was open, which is no error: somebody else or the deadline was faster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean complete(String processInstanceId, Map<String, Object> variables) {
        List<Task> open =
                tasks.createTaskQuery().processInstanceId(processInstanceId).list();
        open.forEach(task -> tasks.complete(task.getId(), variables));
        return !open.isEmpty();
    }

    /** Completes the open tasks of many instances with the same variables; for closing and withdrawing in chunks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completeAll(Collection<String> processInstanceIds, Map<String, Object> variables) {
        if (processInstanceIds.isEmpty()) {
            return;
        }
        tasks.createTaskQuery()
                .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                .list()
                .forEach(task -> tasks.complete(task.getId(), variables));
    }

    /** Completes the open tasks of one element in many instances; what else is open there stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completeAll(Collection<String> processInstanceIds, String elementId, Map<String, Object> variables) {
        at(processInstanceIds, elementId).forEach(task -> tasks.complete(task.getId(), variables));
    }

    /** Hands the open task of one element to somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String processInstanceId, String elementId, String assignee) {
        at(List.of(processInstanceId), elementId).forEach(task -> tasks.setAssignee(task.getId(), assignee));
    }

    private List<Task> at(Collection<String> processInstanceIds, String elementId) {
        return processInstanceIds.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                        .taskDefinitionKey(elementId)
                        .list();
    }
}
