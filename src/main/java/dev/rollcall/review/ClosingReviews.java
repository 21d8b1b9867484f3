package dev.rollcall.review;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.MarkingLicences;
import dev.rollcall.licence.ErasingAccounts;
import dev.rollcall.licence.LicenceId;
import org.springframework.stereotype.Component;

/** What follows when a review is decided, and when it ends: the audit hears the outcome, and the raw lists are deleted. */
@Component
class ClosingReviews {

    private final LicenceReviews reviews;
    private final MarkingLicences marking;
    private final ErasingAccounts erasing;

    ClosingReviews(LicenceReviews reviews, MarkingLicences marking, ErasingAccounts erasing) {
        this.reviews = reviews;
        this.marking = marking;
        this.erasing = erasing;
    }

    /** The audit waits for it no longer. */
    void decided(LicenceReview review) {
        marking.mark(review.auditId(), review.licenceId().value(), MarkingLicences.DIFFERENCES);
    }

    /** After an end that somebody's hand brought about. */
    void closed(LicenceReview review) {
        closed(
                review.auditId(),
                review.licenceId(),
                review.state() == ReviewState.IN_ORDER ? MarkingLicences.VERIFIED : MarkingLicences.DIFFERENCES);
    }

    /** Accounts are kept only as long as a review of the licence, in whichever audit, needs them. */
    void closed(AuditId audit, LicenceId licence, String outcome) {
        reviews.flush();
        marking.mark(audit, licence.value(), outcome);
        if (reviews.open(licence.value()) == 0) {
            erasing.erase(licence);
        }
    }
}
