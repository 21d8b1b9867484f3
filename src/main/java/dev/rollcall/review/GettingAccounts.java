package dev.rollcall.review;

import dev.rollcall.licence.AccountLists;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody's word that the accounts of a licence are known now, or that there is no list to be had. */
@Service
@Transactional
public class GettingAccounts {

    private final LicenceReviews reviews;
    private final AccountLists lists;
    private final JudgingReviews judging;
    private final ReviewProcess process;

    GettingAccounts(LicenceReviews reviews, AccountLists lists, JudgingReviews judging, ReviewProcess process) {
        this.reviews = reviews;
        this.lists = lists;
        this.judging = judging;
        this.process = process;
    }

    /** @param whyNot why there is none to be had; null when one was imported or counted, which is checked */
    public Result<Void> known(ReviewId id, String whyNot) {
        LicenceReview review = reviews.lock(id.value()).orElseThrow();
        if (review.state() != ReviewState.ACCOUNTS) {
            return Result.refused("This review does not wait for accounts (any more).");
        }
        if (whyNot == null && !judging.isRecent(lists.latest(review.licenceId()))) {
            return Result.refused(
                    "There is no recent list or count of the accounts yet. Import one from the page of the"
                            + " licence, record a count there, or say why there is none.");
        }
        review.accountsKnown(whyNot);
        reviews.flush();
        process.done(review.processInstanceId());
        return Result.done();
    }
}
