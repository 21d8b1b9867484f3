package dev.rollcall.workflow;

import dev.rollcall.calendar.CompanyTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks out of the engine and turns them into views: four queries for a page, whatever its length. */
@Component
class TaskReader {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    TaskReader(TaskService tasks, RuntimeService runtime, JdbcClient jdbc, CompanyTime time) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.time = time;
    }

    TaskQuery query() {
        return tasks.createTaskQuery().initializeFormKeys();
    }

    Optional<TaskView> find(String taskId) {
        return views(query().taskId(taskId).list()).stream().findFirst();
    }

    /** Keeps the task for this transaction, so that of two who want it the second sees whose it is. */
    Optional<TaskView> lock(String taskId) {
        jdbc.sql("SELECT ID_ FROM ACT_RU_TASK WHERE ID_ = ? FOR UPDATE")
                .param(taskId)
                .query(String.class)
                .optional();
        return find(taskId);
    }

    /** Views in the order given; a task whose instance ended meanwhile is left out. */
    List<TaskView> views(List<Task> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<String, ProcessInstance> instances = instancesOf(page);
        Map<String, Set<String>> groups = groupsOf(page);
        List<TaskView> views = new ArrayList<>();
        for (Task task : page) {
            ProcessInstance instance = instances.get(task.getProcessInstanceId());
            if (instance != null && instance.getBusinessKey() != null) {
                views.add(view(task, instance, groups.getOrDefault(task.getId(), Set.of())));
            }
        }
        return views;
    }

    private TaskView view(Task task, ProcessInstance instance, Set<String> groups) {
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getCamundaFormRef() == null
                        ? null
                        : task.getCamundaFormRef().getKey(),
                instance.getProcessDefinitionId().split(":")[0],
                UUID.fromString(instance.getBusinessKey()),
                task.getName(),
                task.getAssignee(),
                groups,
                task.getCreateTime().toInstant(),
                task.getDueDate() == null
                        ? null
                        : time.dayOf(task.getDueDate().toInstant().minusMillis(1)));
    }

    private Map<String, ProcessInstance> instancesOf(List<Task> page) {
        Set<String> ids = new HashSet<>();
        page.forEach(task -> ids.add(task.getProcessInstanceId()));
        Map<String, ProcessInstance> instances = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(ids)
                .list()
                .forEach(instance -> instances.put(instance.getId(), instance));
        return instances;
    }

    private Map<String, Set<String>> groupsOf(List<Task> page) {
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql(
                        "SELECT TASK_ID_, GROUP_ID_ FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ IN (:ids) AND GROUP_ID_ IS NOT NULL")
                .param("ids", page.stream().map(Task::getId).toList())
                .query((row, n) -> groups.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        return groups;
    }
}
