package dev.rollcall.review;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends reviews whose decision has been carried out; the last act ends their process. */
@Service
@Transactional
public class EndingByHand {

    private final LicenceReviews reviews;
    private final SeatQuestions questions;
    private final ClosingReviews closing;
    private final ReviewProcess process;
    private final CompanyTime time;

    EndingByHand(
            LicenceReviews reviews,
            SeatQuestions questions,
            ClosingReviews closing,
            ReviewProcess process,
            CompanyTime time) {
        this.reviews = reviews;
        this.questions = questions;
        this.closing = closing;
        this.process = process;
        this.time = time;
    }

    /** After the register was changed accordingly. */
    public void reductionConfirmed(LicenceReview review) {
        review.reductionConfirmed(time.now());
        finish(review);
    }

    /** Refused as long as somebody who was asked may still answer. */
    public Result<Void> accountsRemoved(ReviewId id) {
        LicenceReview review = reviews.lock(id.value()).orElseThrow();
        if (review.state() != ReviewState.REMOVE) {
            return Result.refused("These accounts are removed already, or the review has ended.");
        }
        List<SeatQuestions.Line> open =
                questions.of(id).stream().filter(line -> line.answer() == null).toList();
        if (!open.isEmpty()) {
            return Result.refused(open.size() + (open.size() == 1 ? " person has" : " people have")
                    + " not answered yet and may until " + open.get(0).answerBy()
                    + ". Remove the accounts when all have, or the day has passed.");
        }
        review.accountsRemoved(time.now());
        finish(review);
        return Result.done();
    }

    private void finish(LicenceReview review) {
        closing.closed(review);
        process.done(review.processInstanceId());
    }
}
