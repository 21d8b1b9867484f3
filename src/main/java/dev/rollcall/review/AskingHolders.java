package dev.rollcall.review;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.Outbox;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those whose seats are to be reclaimed whether they still need them, one mail a person and day however many seats;
 * the seats of leavers are freed at once.
 */
@Service
@Transactional
public class AskingHolders {

    private final LicenceReviews reviews;
    private final SeatQuestions questions;
    private final FreeingSeats freeing;
    private final Outbox outbox;
    private final CompanyTime time;

    AskingHolders(
            LicenceReviews reviews, SeatQuestions questions, FreeingSeats freeing, Outbox outbox, CompanyTime time) {
        this.reviews = reviews;
        this.questions = questions;
        this.freeing = freeing;
        this.outbox = outbox;
        this.time = time;
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
                outbox.queue(
                        "seats:" + line.person() + ":" + time.today(),
                        SeatsToHolder.NAME,
                        line.person(),
                        null,
                        Map.of());
            }
        }
    }
}
