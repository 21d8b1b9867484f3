package dev.rollcall.review;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.AssigningSeats;
import org.springframework.stereotype.Component;

/** Frees the seat of a question on record, with what was said for the history. */
@Component
class FreeingSeats {

    private static final Author REVIEW = Author.system("Licence review");

    private final AssigningSeats seats;

    FreeingSeats(AssigningSeats seats) {
        this.seats = seats;
    }

    /** A seat that is free already stays so. */
    void free(SeatQuestions.Line line, String why) {
        Cause cause = new Cause(Cause.Kind.AUDIT, line.reviewId().toString(), why);
        seats.free(line.licence(), line.person(), cause, REVIEW);
    }
}
