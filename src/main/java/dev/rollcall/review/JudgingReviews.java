package dev.rollcall.review;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.AccountList;
import dev.rollcall.notification.Digests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what is amiss with a compared licence, keeps it, and moves its review on. */
@Component
class JudgingReviews {

    private final LicenceUsage usage;
    private final Gaps gaps;
    private final ClosingReviews closing;
    private final Digests digests;
    private final ReviewSettings settings;
    private final CompanyTime time;

    JudgingReviews(
            LicenceUsage usage,
            Gaps gaps,
            ClosingReviews closing,
            Digests digests,
            ReviewSettings settings,
            CompanyTime time) {
        this.usage = usage;
        this.gaps = gaps;
        this.closing = closing;
        this.digests = digests;
        this.settings = settings;
        this.time = time;
    }

    /** Whether the policy lets a list or count of that age stand. */
    boolean isRecent(Optional<AccountList> list) {
        return list.filter(one -> !one.takenOn().isBefore(time.today().minusDays(settings.listDays())))
                .isPresent();
    }

    List<FoundGap> judge(LicenceReview review, LicenceUsage.Known known) {
        List<FoundGap> found = usage.gaps(review.auditId(), known);
        gaps.keep(review.reviewId(), found);
        review.compared(!found.isEmpty(), time.now());
        if (found.stream().anyMatch(FoundGap::isAtOnce)) {
            review.dueBy(time.today());
        }
        if (found.isEmpty()) {
            closing.closed(review);
        } else if (review.reviewer() != null) {
            digests.tell(List.of(review.reviewer()));
        }
        return found;
    }
}
