package dev.rollcall.finding.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.ReviewProcess;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completes the tasks of the review, if they are open. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaReviewProcess implements ReviewProcess {

    private final TaskService tasks;

    CamundaReviewProcess(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void findingsSettled(AuditId audit, boolean correctionsProposed) {
        complete(audit, ReviewModel.TASK_SETTLE, Map.of(ReviewModel.CORRECTIONS_PROPOSED, correctionsProposed));
    }

    @Override
    public void correctionsDecided(AuditId audit) {
        complete(audit, ReviewModel.TASK_APPROVE, Map.of());
    }

    private void complete(AuditId audit, String key, Map<String, Object> variables) {
        tasks.createTaskQuery()
                .processDefinitionKey(ReviewModel.PROCESS)
                .processInstanceBusinessKey(audit.toString())
                .taskDefinitionKey(key)
                .list()
                .forEach(task -> tasks.complete(task.getId(), variables));
    }
}
