package dev.rollcall.demo;

import dev.rollcall.audit.AuditId;
import dev.rollcall.demo.SampleCompany.World;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The audits whose answers are all in: one closed with its report, and a small one whose findings are being settled. */
@Component
@Profile("demo")
class PastSampleAudits {

    private final ClosedSampleAudit closed;
    private final ReviewingSampleAudit reviewing;
    private final ChasingSampleItems chasing;
    private final SampleAuditInReview inReview;
    private final SampleAccounts accounts;
    private final SampleClock clock;

    PastSampleAudits(
            ClosedSampleAudit closed,
            ReviewingSampleAudit reviewing,
            ChasingSampleItems chasing,
            SampleAuditInReview inReview,
            SampleAccounts accounts,
            SampleClock clock) {
        this.closed = closed;
        this.reviewing = reviewing;
        this.chasing = chasing;
        this.inReview = inReview;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Gives the closed one. */
    AuditId make(World world) {
        AuditId audit = closed.makeUpToReview(world);
        reviewing.review(audit, clock.today(), world, List.of(accounts.actor("approver"), accounts.actor("admin")));
        chasing.giveUp(world);
        inReview.make(world);
        return audit;
    }
}
