package dev.rollcall.review.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.review.AnsweringSeatQuestions;
import dev.rollcall.review.SeatQuestions;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether people still need their seats, for programs; an answer is entered for them and recorded so. */
@RestController
@RequestMapping("/api/v1/seat-questions")
@Tag(name = "Licences")
class SeatQuestionsApi {

    private final SeatQuestions questions;
    private final AnsweringSeatQuestions answering;

    SeatQuestionsApi(SeatQuestions questions, AnsweringSeatQuestions answering) {
        this.questions = questions;
        this.answering = answering;
    }

    @GetMapping
    @Operation(summary = "What a person is asked about their seats and has not answered")
    List<SeatQuestions.Line> open(@RequestParam UUID person, Actor actor) {
        require(actor);
        return questions.open(new PersonId(person));
    }

    @PostMapping("/{question}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Answers for a person whether they need the seat; recorded as entered for them")
    void answer(@PathVariable long question, @RequestParam UUID person, @RequestBody Need body, Actor actor) {
        require(actor);
        if (body.needed() == null) {
            throw Problems.of("Say with needed, true or false, whether the seat is needed.", Map.of());
        }
        int answered = answering.answerFor(new PersonId(person), Map.of(question, body.needed()), actor.author());
        if (answered == 0) {
            throw Problems.of(
                    "This question is not open to the person: it was answered, or its last day has passed.", Map.of());
        }
    }

    private static void require(Actor actor) {
        if (!actor.isIt()) {
            throw new AccessDeniedException("IT staff answer for others");
        }
    }

    /** @param needed whether the seat is still needed */
    record Need(Boolean needed) {}
}
