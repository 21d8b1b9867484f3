package dev.rollcall.schedule.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.schedule.ScheduleId;
import dev.rollcall.schedule.StartingScheduled;
import dev.rollcall.schedule.StartingScheduled.Drafted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the drafted audit, and says when the next one is due. */
@Component
class StartScheduledAudit implements JavaDelegate {

    private final StartingScheduled scheduled;

    StartScheduledAudit(StartingScheduled scheduled) {
        this.scheduled = scheduled;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ScheduleId id = ScheduleId.of(execution.getProcessBusinessKey());
        String audit = (String) execution.getVariable(ScheduleModel.AUDIT_ID);
        if (audit != null) {
            LocalDate planned = LocalDate.parse((String) execution.getVariable(ScheduleModel.PLANNED_ON));
            scheduled.start(id, new Drafted(AuditId.of(audit), planned));
        }
        Optional<Instant> next = scheduled.next(id);
        execution.setVariable(ScheduleModel.GOES_ON, next.isPresent());
        next.ifPresent(date -> execution.setVariable(ScheduleModel.NEXT_DATE, date.toString()));
    }
}
