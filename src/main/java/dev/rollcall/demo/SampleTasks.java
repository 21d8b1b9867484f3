package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.workflow.TaskFilter;
import dev.rollcall.workflow.TaskInbox;
import dev.rollcall.workflow.TaskLine;
import dev.rollcall.workflow.WorkingOnTasks;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Claims and completes the one task in which an audit of the sample company waits. */
@Component
@Profile("demo")
class SampleTasks {

    private final TaskInbox inbox;
    private final WorkingOnTasks working;
    private final SampleClock clock;

    SampleTasks(TaskInbox inbox, WorkingOnTasks working, SampleClock clock) {
        this.inbox = inbox;
        this.working = working;
        this.clock = clock;
    }

    void complete(AuditId audit, Map<String, Object> answers, Actor actor) {
        clock.forget();
        TaskFilter waiting = new TaskFilter(TaskFilter.Whose.GROUPS, "audit", audit.value());
        TaskLine line = inbox.list(waiting, actor, PageRequest.of(0, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task of audit " + audit + " is open"));
        working.claim(line.task().id(), actor).value();
        WorkingOnTasks.Completion completion = working.complete(line.task().id(), answers, actor);
        if (!completion.isDone()) {
            throw new IllegalStateException("The task was not done: " + completion);
        }
        clock.forget();
    }
}
