package dev.rollcall.missing.process;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.Answer;
import dev.rollcall.missing.AnsweringQuestions;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseTitles;
import dev.rollcall.missing.Question;
import dev.rollcall.missing.Questions;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The task of whoever is asked; it has a page of its own, which a mailed link opens too. */
@Component
class SayWhereItIs extends CaseTask {

    private final AnsweringQuestions answering;
    private final Questions questions;

    SayWhereItIs(AnsweringQuestions answering, Questions questions, CaseTitles titles) {
        super(MissingModel.FORM_ASK, titles);
        this.answering = answering;
        this.questions = questions;
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return open(new CaseId(task.subject()))
                .filter(question -> actor.is(question.personId()))
                .isPresent();
    }

    @Override
    Result<Void> act(CaseId id, Map<String, Object> answers, Actor actor) {
        return open(id).map(
                        question -> answering.answer(question.id(), Answer.of(answers), new PersonId(actor.personId())))
                .orElseGet(() -> Result.refused("Nobody is asked about this any more."));
    }

    private Optional<Question> open(CaseId id) {
        return questions.of(id).stream().filter(Question::isOpen).findFirst();
    }
}
