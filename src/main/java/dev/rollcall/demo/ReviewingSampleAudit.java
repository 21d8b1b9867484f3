package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.finding.Approvers;
import dev.rollcall.finding.ApprovingCorrections;
import dev.rollcall.finding.Correction;
import dev.rollcall.finding.CorrectionId;
import dev.rollcall.finding.Corrections;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Takes the closed audit through its review: findings are settled, corrections approved by finance, the audit closed. */
@Component
@Profile("demo")
class ReviewingSampleAudit {

    private final SettlingSampleFindings settling;
    private final ApprovingCorrections approving;
    private final Corrections corrections;
    private final Approvers approvers;
    private final SampleTasks tasks;
    private final LivingThroughAudits living;

    ReviewingSampleAudit(
            SettlingSampleFindings settling,
            ApprovingCorrections approving,
            Corrections corrections,
            Approvers approvers,
            SampleTasks tasks,
            LivingThroughAudits living) {
        this.settling = settling;
        this.approving = approving;
        this.corrections = corrections;
        this.approvers = approvers;
        this.tasks = tasks;
        this.living = living;
    }

    /**
     * @param begins day on which the findings are settled
     * @param signing those who approve, one after another
     */
    void review(AuditId audit, LocalDate begins, World world, List<Actor> signing) {
        settling.settleAll(audit, begins, world.it());
        tasks.complete(audit, Map.of("confirmed", true), world.it());
        for (int i = 0; i < signing.size(); i++) {
            living.wake(audit, begins.plusDays(2L + i));
            approve(audit, signing.get(i));
        }
        tasks.complete(
                audit,
                Map.of("confirmed", true, "note", "What is left needs an approver with a higher limit."),
                signing.get(0));
        living.wake(audit, begins.plusDays(2L + signing.size()));
    }

    private void approve(AuditId audit, Actor by) {
        List<CorrectionId> proposed = corrections.list(audit, "PROPOSED", PageRequest.of(0, 500)).stream()
                .map(Correction::id)
                .toList();
        if (!proposed.isEmpty()) {
            approving.decideIn(audit, proposed, true, approvers.of(by), "Agrees with what was found");
        }
    }
}
