package dev.rollcall.demo;

import dev.rollcall.audit.AuditId;
import dev.rollcall.notification.DispatchingMails;
import dev.rollcall.workflow.RunningJobs;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves an audit on by its real process, job by job, and sends the mails that this causes. */
@Component
@Profile("demo")
class LettingAuditsRun {

    private static final int MOST_JOBS = 200;

    private final RunningJobs jobs;
    private final DispatchingMails mails;
    private final SampleClock clock;

    LettingAuditsRun(RunningJobs jobs, DispatchingMails mails, SampleClock clock) {
        this.jobs = jobs;
        this.mails = mails;
        this.clock = clock;
    }

    /** Runs all that is due by now. */
    void goOn(AuditId audit) {
        clock.forget();
        for (int run = 0; jobs.runOne(audit.value()); run++) {
            clock.forget();
            if (run > MOST_JOBS) {
                throw new IllegalStateException("Audit " + audit + " does not come to rest");
            }
        }
        mails.dispatchDue();
        clock.forget();
    }
}
