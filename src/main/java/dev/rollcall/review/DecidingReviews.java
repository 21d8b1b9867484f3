package dev.rollcall.review;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.Licences;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the decision about a licence with gaps. */
@Service
@Transactional
public class DecidingReviews {

    private final LicenceReviews reviews;
    private final Licences licences;
    private final SeatQuestions questions;
    private final ClosingReviews closing;
    private final ReviewProcess process;
    private final CompanyTime time;

    DecidingReviews(
            LicenceReviews reviews,
            Licences licences,
            SeatQuestions questions,
            ClosingReviews closing,
            ReviewProcess process,
            CompanyTime time) {
        this.reviews = reviews;
        this.licences = licences;
        this.questions = questions;
        this.closing = closing;
        this.process = process;
        this.time = time;
    }

    /** Refused where the decision does not fit the licence, or somebody was faster. */
    public Result<Void> decide(ReviewId id, Decision decision, Actor actor) {
        LicenceReview review = reviews.lock(id.value()).orElseThrow();
        if (review.state() != ReviewState.DECIDE) {
            return Result.refused("This licence is decided already, or its review has ended.");
        }
        LicenceFields licence = licences.find(review.licenceId()).orElseThrow().fields();
        Optional<String> unfit = unfit(review, licence, decision);
        if (unfit.isPresent()) {
            return Result.refused(unfit.get());
        }
        review.decide(decision, actor.author(), time.now());
        if (review.endedAt() == null) {
            closing.decided(review);
        } else {
            closing.closed(review);
        }
        reviews.flush();
        process.decided(review.processInstanceId(), decision.verdict());
        return Result.done();
    }

    private Optional<String> unfit(LicenceReview review, LicenceFields licence, Decision decision) {
        return switch (decision.verdict()) {
            case BUY ->
                decision.seats() == null || decision.seats() < 1
                        ? Optional.of("Say how many seats are to be bought.")
                        : Optional.empty();
            case ACCEPT ->
                decision.reason() == null || decision.reason().isBlank()
                        ? Optional.of("Give the reason why it is accepted: it stands in the report.")
                        : Optional.empty();
            case RECLAIM ->
                questions.reclaimable(review.licenceId()) == 0
                        ? Optional.of(
                                "Nobody has a seat that is idle, without an account, or a leaver's: there is none to"
                                        + " reclaim.")
                        : Optional.empty();
            case REDUCE -> tooMany(licence, decision.seats());
        };
    }

    private static Optional<String> tooMany(LicenceFields licence, Integer left) {
        if (left == null || left < 0) {
            return Optional.of("Say how many seats are to be left; 0 cancels the licence.");
        }
        return licence.seats() != null && left >= licence.seats()
                ? Optional.of("There are " + licence.seats() + " seats. Give a smaller number, or decide otherwise.")
                : Optional.empty();
    }
}
