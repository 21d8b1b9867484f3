package dev.rollcall.missing;

import dev.rollcall.calendar.DayText;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Moves a question to a later day or to somebody else, and the last day of its case with it. */
@Component
class MovingQuestions {

    private final Questions questions;
    private final MissingCases cases;
    private final MissingCaseProcess process;
    private final Timeline timeline;
    private final Days days;

    MovingQuestions(Questions questions, MissingCases cases, MissingCaseProcess process, Timeline timeline, Days days) {
        this.questions = questions;
        this.cases = cases;
        this.process = process;
        this.timeline = timeline;
        this.days = days;
    }

    /** The same person is asked from a later day on, and has as many days then. */
    void later(Question question, LocalDate from, String because) {
        move(question, from, because, new Duty(question.personId(), question.person(), null, from));
        timeline.note(question.caseId(), because + ", until " + DayText.of(from));
    }

    /** Somebody else answers from today on. */
    void over(Question question, Duty duty) {
        move(question, null, null, duty);
        MissingCase one = cases.find(question.caseId()).orElseThrow();
        process.reassign(one.processInstanceId(), duty.person());
        timeline.note(
                question.caseId(),
                question.person() + " is away: asked " + duty.name() + " instead, as deputy of the "
                        + question.askedAs().words());
    }

    private void move(Question question, LocalDate quietUntil, String because, Duty duty) {
        MissingCase one = cases.find(question.caseId()).orElseThrow();
        LocalDate due = days.of(duty.person()).plus(duty.from(), one.plan().days());
        questions.move(question.id(), duty.person(), due, quietUntil, because);
        cases.snooze(one.id(), due, because, CaseState.ASKING);
    }
}
