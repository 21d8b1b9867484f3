package dev.rollcall.purchase.process;

import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.PurchaseProcess;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a purchase on the engine: purchase-intake.bpmn, business key = the purchase's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaPurchaseProcess implements PurchaseProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;

    CamundaPurchaseProcess(RuntimeService runtime, ManagementService management, TaskService tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    @Override
    public void start(PurchaseId id, Instant overdueFrom) {
        runtime.startProcessInstanceByKey(
                PurchaseModel.PROCESS, id.toString(), Map.of(PurchaseModel.OVERDUE_ROUND, eachDayFrom(overdueFrom)));
    }

    @Override
    public void changed(PurchaseId id, Instant overdueFrom) {
        runtime.createMessageCorrelation(PurchaseModel.MESSAGE_PURCHASE_CHANGED)
                .processInstanceBusinessKey(id.toString())
                .setVariable(PurchaseModel.OVERDUE_ROUND, eachDayFrom(overdueFrom))
                .correlateAll();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(PurchaseModel.PROCESS)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(PurchaseModel.EVENT_EXPECTED_BY_PASSED)
                        .list()
                        .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(overdueFrom))));
    }

    @Override
    public void goTo(PurchaseId id, Step step) {
        List<Task> open = tasks.createTaskQuery()
                .processDefinitionKey(PurchaseModel.PROCESS)
                .processInstanceBusinessKey(id.toString())
                .list();
        open.stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(PurchaseModel.element(step)))
                .forEach(task -> tasks.complete(task.getId(), Map.of(PurchaseModel.STEP, step.name())));
    }

    @Override
    public void cancelled(PurchaseId id) {
        runtime.createMessageCorrelation(PurchaseModel.MESSAGE_PURCHASE_CANCELLED)
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }

    private static String eachDayFrom(Instant first) {
        return "R/" + first + "/P1D";
    }
}
