package dev.rollcall.review;

import dev.rollcall.notification.Digests;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those whose seats are to be reclaimed whether they still need them, in the one mail that they get on a day;
 * the seats of leavers are freed at once.
 */
@Service
@Transactional
public class AskingHolders {

    private final LicenceReviews reviews;
    private final SeatQuestions questions;
    private final FreeingSeats freeing;
    private final Digests digests;

    AskingHolders(LicenceReviews reviews, SeatQuestions questions, FreeingSeats freeing, Digests digests) {
        this.reviews = reviews;
        this.questions = questions;
        this.freeing = freeing;
        this.digests = digests;
    }

    /** A job may run twice: who was asked is not asked again. */
    public void ask(ReviewId id) {
        LicenceReview review = reviews.lock(id.value()).orElseThrow();
        if (!questions.of(id).isEmpty()) {
            return;
        }
        questions.ask(review);
        for (SeatQuestions.Line line : questions.of(id)) {
            if (line.answer() != null) {
                freeing.free(line, "Has left");
            } else {
                digests.tell(List.of(line.person()));
            }
        }
    }
}
