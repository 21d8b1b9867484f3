package dev.rollcall.demo;

import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.notice.FindingNotices;
import dev.rollcall.people.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The audits of the sample company in the order of time: one closed, one in review, one that
 * runs, and one in preparation. */
@Component
@Profile("demo")
class SampleAudits {

    private final PastSampleAudits past;
    private final MakingSampleLicences licences;
    private final RunningSampleAudit running;
    private final ChasingSampleItems chasing;
    private final DraftingAudits drafting;
    private final SampleAccounts accounts;
    private final FindingNotices notices;
    private final SampleClock clock;

    SampleAudits(
            PastSampleAudits past,
            MakingSampleLicences licences,
            RunningSampleAudit running,
            ChasingSampleItems chasing,
            DraftingAudits drafting,
            SampleAccounts accounts,
            FindingNotices notices,
            SampleClock clock) {
        this.past = past;
        this.licences = licences;
        this.running = running;
        this.chasing = chasing;
        this.drafting = drafting;
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
        clock.reset();
        drafting.draft(annualInventory(world), world.it()).value();
        notices.find();
        accounts.makeAuditor(world.staff(), closed, SampleCompany.ACTOR);
    }

    private AuditDraft annualInventory(World world) {
        return new AuditDraft(
                "Annual inventory",
                false,
                new PersonId(world.it().personId()),
                Scope.everything(),
                "Once a year we check that what is on record with you is really there. It takes two minutes.",
                drafting.defaultDates());
    }
}
