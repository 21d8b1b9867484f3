package dev.rollcall.review;

import dev.rollcall.calendar.DayText;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of those who were asked about their seats. Silence until the last day means no. */
@Service
@Transactional
public class AnsweringSeatQuestions {

    private final SeatQuestions questions;
    private final FreeingSeats freeing;
    private final ApplicationEventPublisher events;

    AnsweringSeatQuestions(SeatQuestions questions, FreeingSeats freeing, ApplicationEventPublisher events) {
        this.events = events;
        this.questions = questions;
        this.freeing = freeing;
    }

    /**
     * Gives back how many questions were answered by this; others were before, or are not the person's.
     *
     * @param needed question → whether the seat is needed
     */
    public int answer(PersonId person, Map<Long, Boolean> needed) {
        return answer(person, needed, null);
    }

    /** The same, entered for the person by somebody else, and recorded so. */
    public int answerFor(PersonId person, Map<Long, Boolean> needed, Author enteredBy) {
        return answer(person, needed, enteredBy);
    }

    private int answer(PersonId person, Map<Long, Boolean> needed, Author enteredBy) {
        int answered = 0;
        for (SeatQuestions.Line line : questions.open(person)) {
            Boolean keeps = needed.get(line.id());
            if (keeps != null && questions.answer(line.id(), keeps ? "KEEP" : "FREE", enteredBy)) {
                answered++;
                events.publishEvent(new SeatAnswered(line.id()));
                if (!keeps) {
                    freeing.free(
                            line,
                            enteredBy == null
                                    ? "No longer needed, says who had it"
                                    : "No longer needed, as entered for who had it");
                }
            }
        }
        return answered;
    }

    /** Runs on every node; the answer itself is a compare-and-set. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.settle-every}", initialDelayString = "${rollcall.jobs.settle-every}")
    public void takeSilenceForNo() {
        for (SeatQuestions.Line line : questions.overdue()) {
            if (questions.answer(line.id(), "SILENT", null)) {
                events.publishEvent(new SeatAnswered(line.id()));
                freeing.free(line, "No answer until " + DayText.of(line.answerBy()));
            }
        }
    }
}
