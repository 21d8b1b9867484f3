package dev.rollcall.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs what the engine has to do next about one record, in the caller's transaction and at the time that the clock shows,
 * instead of waiting for the job executor. Used by the sample company, which lives through months within seconds.
 */
@Component
public class RunningJobs {

    private final RuntimeService runtime;
    private final ManagementService management;

    RunningJobs(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Runs one job that is due in the record's processes; gives whether there was one. A failure fails the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean runOne(UUID subject) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.toString()).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .executable()
                                .listPage(0, 1)
                                .stream())
                .map(Job::getId)
                .findFirst()
                .map(job -> {
                    management.executeJob(job);
                    return true;
                })
                .orElse(false);
    }
}
