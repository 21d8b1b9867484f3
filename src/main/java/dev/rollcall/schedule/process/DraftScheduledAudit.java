package dev.rollcall.schedule.process;

import dev.rollcall.schedule.ScheduleId;
import dev.rollcall.schedule.StartingScheduled;
import dev.rollcall.schedule.StartingScheduled.Drafted;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the audit of the date that was reached. */
@Component
class DraftScheduledAudit implements JavaDelegate {

    private final StartingScheduled scheduled;

    DraftScheduledAudit(StartingScheduled scheduled) {
        this.scheduled = scheduled;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ScheduleId id = ScheduleId.of(execution.getProcessBusinessKey());
        Optional<Drafted> drafted = scheduled.draft(id);
        execution.setVariable(
                ScheduleModel.AUDIT_ID,
                drafted.map(one -> one.audit().toString()).orElse(null));
        execution.setVariable(
                ScheduleModel.PLANNED_ON,
                drafted.map(one -> one.planned().toString()).orElse(null));
    }
}
