package dev.rollcall.finding.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.ReviewProcess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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

    @Override
    public void handedOver(AuditId audit, UUID person) {
        open(audit, ReviewModel.TASK_SETTLE).forEach(task -> tasks.setAssignee(task.getId(), person.toString()));
    }

    private void complete(AuditId audit, String key, Map<String, Object> variables) {
        open(audit, key).forEach(task -> tasks.complete(task.getId(), variables));
    }

    private List<Task> open(AuditId audit, String key) {
        return tasks.createTaskQuery()
                .processDefinitionKey(ReviewModel.PROCESS)
                .processInstanceBusinessKey(audit.toString())
                .taskDefinitionKey(key)
                .list();
    }
}
