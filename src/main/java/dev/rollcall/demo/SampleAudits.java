package dev.rollcall.demo;

import dev.rollcall.audit.AuditId;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.notice.FindingNotices;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The audits of the sample company in the order of time: one closed, one in review, one that
 * runs, and one in preparation. */
@Component
@Profile("demo")
class SampleAudits {

    private final PastSampleAudits past;
    private final MakingSampleLicences licences;
    private final MakingSamplePurchases purchases;
    private final RunningSampleAudit running;
    private final ChasingSampleItems chasing;
    private final SamplePlans plans;
    private final SampleAccounts accounts;
    private final FindingNotices notices;
    private final SampleClock clock;

    SampleAudits(
            PastSampleAudits past,
            MakingSampleLicences licences,
            RunningSampleAudit running,
            ChasingSampleItems chasing,
            SamplePlans plans,
            SampleAccounts accounts,
            FindingNotices notices,
            SampleClock clock,
            MakingSamplePurchases purchases) {
        this.purchases = purchases;
        this.past = past;
        this.licences = licences;
        this.running = running;
        this.chasing = chasing;
        this.plans = plans;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    void make(World world) {
        AuditId closed = past.make(world);
        licences.make(world);
        running.make(world);
        chasing.comeBack(world);
        clock.forget();
        purchases.make(world);
        clock.reset();
        plans.make(closed, world);
        notices.find();
        accounts.makeAuditor(world.staff(), closed, SampleCompany.ACTOR);
    }
}
