package dev.rollcall.leaver.process;

import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.DepartureProcess;
import dev.rollcall.leaver.ItemState;
import dev.rollcall.leaver.ReturnItemId;
import dev.rollcall.people.PersonId;
import dev.rollcall.workflow.OpenTasks;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The processes of a departure on the engine; business keys are the ids of the departure and of its items. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaDepartureProcess implements DepartureProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final OpenTasks open;

    CamundaDepartureProcess(RuntimeService runtime, ManagementService management, TaskService tasks, OpenTasks open) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.open = open;
    }

    @Override
    public void start(DepartureId id) {
        runtime.startProcessInstanceByKey(DepartureModel.OFFBOARDING, id.toString());
    }

    @Override
    public void moved(DepartureId id, Moments moments) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(DepartureModel.OFFBOARDING)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(instance -> {
                    runtime.setVariables(instance.getId(), variables(moments));
                    timers(moments)
                            .forEach((event, at) -> management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId(event)
                                    .list()
                                    .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(at))));
                });
    }

    @Override
    public void withdrawn(DepartureId id) {
        correlate(DepartureModel.MESSAGE_WITHDRAWN, id);
    }

    @Override
    public void settled(DepartureId id) {
        correlate(DepartureModel.MESSAGE_SETTLED, id);
    }

    @Override
    public String collect(ReturnItemId item, boolean mayHoldData, Instant due) {
        return runtime.startProcessInstanceByKey(
                        DepartureModel.ASSET_RETURN,
                        item.toString(),
                        Map.of(DepartureModel.MAY_HOLD_DATA, mayHoldData, DepartureModel.DUE_DATE, due.toString()))
                .getId();
    }

    @Override
    public String release(ReturnItemId item, PersonId owner, Instant due) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(DepartureModel.OWNER_ID, owner == null ? null : owner.toString());
        variables.put(DepartureModel.DUE_DATE, due.toString());
        return runtime.startProcessInstanceByKey(DepartureModel.SEAT_RELEASE, item.toString(), variables)
                .getId();
    }

    @Override
    public void due(Collection<String> instances, Instant due) {
        if (!instances.isEmpty()) {
            tasks.createTaskQuery()
                    .processInstanceIdIn(instances.toArray(String[]::new))
                    .list()
                    .forEach(task -> {
                        task.setDueDate(Date.from(due));
                        tasks.saveTask(task);
                    });
        }
    }

    @Override
    public void settle(String instance, ItemState outcome) {
        open.complete(instance, Map.of(DepartureModel.OUTCOME, outcome.name()));
    }

    @Override
    public void wiped(String instance) {
        open.completeAll(List.of(instance), DepartureModel.WIPE_ASSET, Map.of());
    }

    static Map<String, Object> variables(Moments moments) {
        return Map.of(
                DepartureModel.REMIND_AT, moments.remindAt().toString(),
                DepartureModel.LAST_DAY_END, moments.lastDayEnd().toString(),
                DepartureModel.RETURN_BY_END, moments.returnByEnd().toString());
    }

    private static Map<String, Instant> timers(Moments moments) {
        return Map.of(
                DepartureModel.EVENT_REMINDER, moments.remindAt(),
                DepartureModel.EVENT_LAST_DAY, moments.lastDayEnd(),
                DepartureModel.EVENT_RETURN_BY, moments.returnByEnd());
    }

    private void correlate(String message, DepartureId id) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }
}
