package dev.rollcall.schedule.process;

import dev.rollcall.schedule.ScheduleId;
import dev.rollcall.schedule.ScheduleProcess;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a schedule on the engine: audit-schedule.bpmn, business key = the schedule's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaScheduleProcess implements ScheduleProcess {

    private final RuntimeService runtime;
    private final ManagementService management;

    CamundaScheduleProcess(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void setUp(ScheduleId id, Instant next) {
        runtime.startProcessInstanceByKey(
                ScheduleModel.PROCESS, id.toString(), Map.of(ScheduleModel.NEXT_DATE, next.toString()));
    }

    @Override
    public void moved(ScheduleId id, Instant next) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ScheduleModel.PROCESS)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(instance -> {
                    runtime.setVariable(instance.getId(), ScheduleModel.NEXT_DATE, next.toString());
                    management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(ScheduleModel.EVENT_DATE_REACHED)
                            .list()
                            .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(next)));
                });
    }

    @Override
    public void ended(ScheduleId id) {
        runtime.createMessageCorrelation(ScheduleModel.MESSAGE_SCHEDULE_ENDED)
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }
}
