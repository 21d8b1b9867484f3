package dev.rollcall.demo;

import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.people.PersonId;
import dev.rollcall.schedule.NewSchedule;
import dev.rollcall.schedule.Rhythm;
import dev.rollcall.schedule.SettingUpSchedules;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The audits that are still to come: one in preparation, and the closed one every quarter. */
@Component
@Profile("demo")
class PlanningSampleAudits {

    private static final int MONTHS = 3;
    private static final int DAYS_TO_CONFIRM = 10;
    private static final int DAYS_TO_SETTLE = 10;

    private final DraftingAudits drafting;
    private final SettingUpSchedules settingUp;

    PlanningSampleAudits(DraftingAudits drafting, SettingUpSchedules settingUp) {
        this.drafting = drafting;
        this.settingUp = settingUp;
    }

    void plan(AuditId closed, World world) {
        drafting.draft(annualInventory(world), world.it()).value();
        Rhythm quarterly = new Rhythm(world.today().plusMonths(MONTHS), MONTHS, Rhythm.Unit.MONTHS, null);
        settingUp
                .setUp(
                        new NewSchedule("Equipment check", closed, quarterly, DAYS_TO_CONFIRM, DAYS_TO_SETTLE),
                        world.it())
                .value();
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
