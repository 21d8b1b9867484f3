package dev.rollcall.audit.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditProcess;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of an audit on the engine: audit.bpmn, business key = the audit's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaAuditProcess implements AuditProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final String dailyRound;

    CamundaAuditProcess(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            @Value("${rollcall.jobs.daily-round}") String dailyRound) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.dailyRound = dailyRound;
    }

    @Override
    public void drafted(AuditId audit, Instant workDue) {
        runtime.startProcessInstanceByKey(
                AuditModel.PROCESS,
                audit.toString(),
                Map.of(AuditVariables.WORK_DUE, workDue.toString(), AuditVariables.DAILY_ROUND, dailyRound));
    }

    @Override
    public void prepared(AuditId audit, Instant workDue) {
        instance(audit)
                .ifPresent(instance -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(AuditModel.TASK_PREPARE)
                        .list()
                        .forEach(task ->
                                tasks.complete(task.getId(), Map.of(AuditVariables.WORK_DUE, workDue.toString()))));
    }

    @Override
    public void workDueMoved(AuditId audit, Instant workDue) {
        instance(audit).ifPresent(instance -> {
            runtime.setVariable(instance, AuditVariables.WORK_DUE, workDue.toString());
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(AuditModel.EVENT_WORK_DUE)
                    .list()
                    .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(workDue)));
        });
    }

    @Override
    public void everythingSettled(AuditId audit) {
        runtime.createMessageCorrelation(AuditModel.MESSAGE_EVERYTHING_SETTLED)
                .processInstanceBusinessKey(audit.toString())
                .correlateAll();
    }

    @Override
    public void registerChanged(AuditId audit) {
        runtime.createMessageCorrelation(AuditModel.MESSAGE_REGISTER_CHANGED)
                .processInstanceBusinessKey(audit.toString())
                .correlateAll();
    }

    @Override
    public void cancelled(AuditId audit) {
        runtime.createMessageCorrelation(AuditModel.MESSAGE_AUDIT_CANCELLED)
                .processInstanceBusinessKey(audit.toString())
                .correlateAll();
    }

    private Optional<String> instance(AuditId audit) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(AuditModel.PROCESS)
                .processInstanceBusinessKey(audit.toString())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findFirst();
    }
}
