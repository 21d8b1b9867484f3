package dev.rollcall.missing;

import dev.rollcall.history.Author;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answer of somebody who was asked what became of a missing item, by mailed link or signed in. */
@Service
@Transactional
public class AnsweringQuestions {

    private static final String OVER =
            "Your answer is not needed any more: you have given it, its time has passed, or the thing was found.";

    private final Questions questions;
    private final MissingCases cases;
    private final Learning learning;
    private final CaseAccounts accounts;
    private final People people;
    private final Timeline timeline;

    AnsweringQuestions(
            Questions questions,
            MissingCases cases,
            Learning learning,
            CaseAccounts accounts,
            People people,
            Timeline timeline) {
        this.questions = questions;
        this.cases = cases;
        this.learning = learning;
        this.accounts = accounts;
        this.people = people;
        this.timeline = timeline;
    }

    /** Refused unless the person is asked now. */
    public Result<Void> answer(QuestionId id, Answer answer, PersonId person) {
        return take(id, answer, person, null);
    }

    /** What whoever is asked has told somebody who enters it for them; it counts, and is recorded, as on behalf. */
    public Result<Void> answerFor(QuestionId id, Answer answer, PersonId person, Author enteredBy) {
        return take(id, answer, person, enteredBy);
    }

    private Result<Void> take(QuestionId id, Answer answer, PersonId person, Author enteredBy) {
        Question question = questions.find(id).orElse(null);
        if (question == null || !question.personId().equals(person)) {
            return Result.refused(OVER);
        }
        if (answer.problem().isPresent()) {
            return Result.refused(answer.problem().get());
        }
        MissingCase one = cases.lock(question.caseId()).orElseThrow();
        if (!questions.answer(id, answer)) {
            return Result.refused(OVER);
        }
        Person by = people.find(person).orElseThrow();
        note(one, question, answer, by, enteredBy);
        PersonId meant = question.speaksForId() == null ? person : question.speaksForId();
        learning.from(one, answer, by, people.find(meant).orElseThrow(), enteredBy);
        return Result.done();
    }

    private void note(MissingCase one, Question question, Answer answer, Person by, Author enteredBy) {
        if (answer.account() != null && !answer.account().isBlank()) {
            accounts.add(one.id(), enteredBy == null ? by.subjectKey() : enteredBy.key(), answer.account());
        }
        String where = answer.where() == null ? "" : ": " + answer.where();
        timeline.note(
                one.id(),
                question.person() + ", asked " + question.part() + ", "
                        + answer.kind().words() + where + (enteredBy == null ? "" : "; entered for them"),
                enteredBy == null ? Author.person(by.subjectKey()) : enteredBy);
    }
}
