package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.Answer;
import dev.rollcall.missing.AnsweringQuestions;
import dev.rollcall.missing.Question;
import dev.rollcall.missing.QuestionId;
import dev.rollcall.missing.Questions;
import dev.rollcall.missing.Snoozing;
import dev.rollcall.missing.WhoMayChase;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.Problems;
import dev.rollcall.workflow.FormAnswers;
import dev.rollcall.workflow.FormSchemas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people are asked about missing items, for programs; an answer is entered for them and recorded so. */
@RestController
@RequestMapping("/api/v1/questions")
@Tag(name = "Missing items")
class QuestionsApi {

    private final Questions questions;
    private final AnsweringQuestions answering;
    private final Snoozing snoozing;
    private final FormSchemas forms;
    private final WhoMayChase who;

    QuestionsApi(
            Questions questions, AnsweringQuestions answering, Snoozing snoozing, FormSchemas forms, WhoMayChase who) {
        this.questions = questions;
        this.answering = answering;
        this.snoozing = snoozing;
        this.forms = forms;
        this.who = who;
    }

    @GetMapping
    @Operation(summary = "What a person is asked about missing items and has not answered")
    List<Question> open(@RequestParam UUID person, Actor actor) {
        who.requireChase(actor);
        return questions.openTo(new PersonId(person));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One question, with its answer where there is one")
    Question one(@PathVariable UUID id, Actor actor) {
        who.requireChase(actor);
        return questions.find(new QuestionId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Answers for whoever is asked, as form answer-about-item has it; recorded as on behalf")
    void answer(@PathVariable UUID id, @RequestBody Map<String, Object> data, Actor actor) {
        Question question = one(id, actor);
        FormAnswers answers = forms.validate(QuestionPages.FORM, data);
        if (!answers.isValid()) {
            throw Problems.of("Some answers are missing or wrong.", answers.errors());
        }
        Problems.orThrow(
                answering.answerFor(question.id(), Answer.of(answers.values()), question.personId(), actor.author()));
    }

    @PostMapping("/{id}/later")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts a question off until a day, once, with a reason that all who see the case can read")
    void later(@PathVariable UUID id, @RequestBody Later body, Actor actor) {
        Question question = one(id, actor);
        Problems.orThrow(snoozing.question(question.id(), body.until(), body.reason(), question.personId()));
    }

    /** @param reason for all who see the case */
    record Later(LocalDate until, String reason) {}
}
