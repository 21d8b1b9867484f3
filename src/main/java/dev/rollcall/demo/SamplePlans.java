package dev.rollcall.demo;

import dev.rollcall.audit.AuditId;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.policy.ProposingTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is only planned yet: audits to come, and a change of policy that waits for a second person. */
@Component
@Profile("demo")
class SamplePlans {

    private final PlanningSampleAudits planning;
    private final ProposingTables proposing;
    private final SampleFiles files;

    SamplePlans(PlanningSampleAudits planning, ProposingTables proposing, SampleFiles files) {
        this.planning = planning;
        this.proposing = proposing;
        this.files = files;
    }

    void make(AuditId closed, World world) {
        planning.plan(closed, world);
        proposeEarlierReminders();
    }

    /** Nothing where a visitor has put it in force already. */
    private void proposeEarlierReminders() {
        try {
            proposing.upload(
                    "chase-step",
                    files.find(SampleFiles.EARLIER_REMINDERS).orElseThrow().getContentAsByteArray(),
                    "Half of the time is too late for people who travel: remind them when a quarter of it has gone.",
                    SampleCompany.ACTOR);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
