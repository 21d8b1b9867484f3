package dev.rollcall.demo;

import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.demo.SampleCompany.World;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The audits of the sample company in the order of time: one that runs, and one in preparation. */
@Component
@Profile("demo")
class SampleAudits {

    static final String DRAFT = "Annual inventory";

    private final RunningSampleAudit runningAudit;
    private final DraftingAudits drafting;
    private final SampleAccounts accounts;
    private final SampleClock clock;

    SampleAudits(RunningSampleAudit runningAudit, DraftingAudits drafting, SampleAccounts accounts, SampleClock clock) {
        this.runningAudit = runningAudit;
        this.drafting = drafting;
        this.accounts = accounts;
        this.clock = clock;
    }

    void make(World world) {
        AuditId running = runningAudit.make(world);
        clock.forget();
        clock.reset();
        drafting.draft(
                        new AuditDraft(
                                DRAFT,
                                false,
                                world.staff().named("Jonas Weber").id(),
                                Scope.everything(),
                                "Once a year we check that what is on record with you is really there. It takes two"
                                        + " minutes.",
                                drafting.defaultDates()),
                        world.it())
                .value();
        accounts.makeAuditor(world.staff(), running, SampleCompany.ACTOR);
    }
}
