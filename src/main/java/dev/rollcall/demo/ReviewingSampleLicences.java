package dev.rollcall.demo;

import dev.rollcall.audit.AuditId;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.licence.Licences;
import dev.rollcall.review.DecidingReviews;
import dev.rollcall.review.Decision;
import dev.rollcall.review.LicenceReview;
import dev.rollcall.review.LicenceReviews;
import dev.rollcall.review.ReviewId;
import dev.rollcall.review.Verdict;
import dev.rollcall.workflow.RunningJobs;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the licences of the running audit be compared, and takes one decision: the holders of idle seats are asked. */
@Component
@Profile("demo")
class ReviewingSampleLicences {

    private final LicenceReviews reviews;
    private final Licences licences;
    private final DecidingReviews deciding;
    private final RunningJobs jobs;
    private final SampleClock clock;

    ReviewingSampleLicences(
            LicenceReviews reviews, Licences licences, DecidingReviews deciding, RunningJobs jobs, SampleClock clock) {
        this.reviews = reviews;
        this.licences = licences;
        this.deciding = deciding;
        this.jobs = jobs;
        this.clock = clock;
    }

    void review(AuditId audit, World world) {
        List<ReviewId> ids = reviews.findAll().stream()
                .filter(review -> review.auditId().equals(audit))
                .map(LicenceReview::reviewId)
                .toList();
        ids.forEach(this::goOn);
        for (ReviewId id : ids) {
            LicenceReview review = reviews.find(id).orElseThrow();
            String product =
                    licences.find(review.licenceId()).orElseThrow().fields().product();
            if (product.equals(SampleLicences.UNDER_USED)) {
                deciding.decide(id, new Decision(Verdict.RECLAIM, null, "Seven seats lie idle"), world.it())
                        .value();
                goOn(id);
            }
        }
    }

    private void goOn(ReviewId id) {
        do {
            clock.forget();
        } while (jobs.runOne(id.value()));
    }
}
