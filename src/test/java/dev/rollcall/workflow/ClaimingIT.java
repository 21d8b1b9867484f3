package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people who claim one task in the same moment, on a real server. */
@ServerTest
class ClaimingIT {

    private static final int AT_ONCE = 4;
    private static final int TASKS = 15;

    @Autowired
    WorkingOnTasks working;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    TaskService tasks;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final CyclicBarrier start = new CyclicBarrier(AT_ONCE);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void aTaskBelongsToExactlyOneOfThoseWhoClaimIt() throws Exception {
        for (int n = 0; n < TASKS; n++) {
            Task task = aTask(n);
            List<Actor> claimers = new ArrayList<>();
            List<Future<Boolean>> claims = new ArrayList<>();
            for (int one = 0; one < AT_ONCE; one++) {
                Actor actor = new Actor(Ids.next(), null, null, "Claimer " + one, Set.of(Role.IT), null, Set.of());
                claimers.add(actor);
                claims.add(threads.submit(() -> claims(task.getId(), actor)));
            }
            List<String> winners = new ArrayList<>();
            for (int one = 0; one < AT_ONCE; one++) {
                if (claims.get(one).get()) {
                    winners.add(claimers.get(one).assignee());
                }
            }
            String assignee =
                    tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
            assertThat(winners).containsExactly(assignee);
        }
    }

    private boolean claims(String task, Actor actor) throws Exception {
        start.await();
        return working.claim(task, actor).isDone();
    }

    private Task aTask(int n) {
        AuditDraft draft =
                new AuditDraft("Claimed " + n, false, null, Scope.everything(), null, drafting.defaultDates());
        AuditId audit = drafting.draft(draft, Actor.system("Claims")).value();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(audit.toString())
                .singleResult();
    }
}
