package dev.rollcall.demo;

import dev.rollcall.missing.CaseId;
import dev.rollcall.notification.DispatchingMails;
import dev.rollcall.workflow.RunningJobs;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the case of a missing thing on by its real process, and sends the mails that this causes. */
@Component
@Profile("demo")
class LettingCasesRun {

    private final RunningJobs jobs;
    private final DispatchingMails mails;
    private final SampleClock clock;

    LettingCasesRun(RunningJobs jobs, DispatchingMails mails, SampleClock clock) {
        this.jobs = jobs;
        this.mails = mails;
        this.clock = clock;
    }

    /** Runs all that is due by now. */
    void goOn(CaseId id) {
        clock.forget();
        while (jobs.runOne(id.value())) {
            clock.forget();
        }
        mails.dispatchDue();
        clock.forget();
    }
}
