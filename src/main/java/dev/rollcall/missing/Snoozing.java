package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.DayText;
import dev.rollcall.calendar.Workdays;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a question or a step off until a day, with a reason that all who see the case can read: whoever is asked for their
 * own question, IT staff for what waits for them or an approver. Nothing is put off for longer than three weeks at a time.
 */
@Service
@Transactional
public class Snoozing {

    private static final int LONGEST = 15;

    private final Questions questions;
    private final MissingCases cases;
    private final MovingQuestions moving;
    private final WhoMayChase who;
    private final Timeline timeline;
    private final Days days;

    Snoozing(
            Questions questions,
            MissingCases cases,
            MovingQuestions moving,
            WhoMayChase who,
            Timeline timeline,
            Days days) {
        this.questions = questions;
        this.cases = cases;
        this.moving = moving;
        this.who = who;
        this.timeline = timeline;
        this.days = days;
    }

    /** By whoever is asked; once a question. */
    public Result<Void> question(QuestionId id, LocalDate until, String reason, PersonId person) {
        Question question = questions.find(id).orElse(null);
        if (question == null || !question.isOpen() || !question.personId().equals(person)) {
            return Result.refused("Your answer is not needed any more, so there is nothing to put off.");
        }
        if (question.snoozeReason() != null) {
            return Result.refused("You have put this off before. Please say what you know now, even if it is little.");
        }
        Optional<String> problem = problem(until, reason, days.of(person));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        cases.lock(question.caseId());
        moving.later(question, until, question.person() + " asked for time (" + reason.strip() + ")");
        return Result.done();
    }

    /** By IT staff: the last day of the present step moves. */
    public Result<Void> step(CaseId id, LocalDate until, String reason, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.lock(id).orElseThrow();
        Optional<String> problem = problem(until, reason, days.at(one));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (!cases.snooze(id, until, reason.strip(), CaseState.LOOKING, CaseState.DECIDING, CaseState.CONFIRMING)) {
            return Result.refused("Only what waits for IT or an approver can be put off here.");
        }
        timeline.note(id, "Put off until " + DayText.of(until) + ": " + reason.strip(), actor.author());
        return Result.done();
    }

    private Optional<String> problem(LocalDate until, String reason, Workdays calendar) {
        if (reason == null || reason.isBlank() || reason.length() > 400) {
            return Optional.of("Give a reason, in 400 characters at the most.");
        }
        if (until == null || !until.isAfter(days.today())) {
            return Optional.of("Choose a day that lies ahead, such as 2027-03-31.");
        }
        LocalDate last = calendar.plus(days.today(), LONGEST);
        return until.isAfter(last)
                ? Optional.of("Choose a day until " + DayText.of(last) + "; no longer than three weeks.")
                : Optional.empty();
    }
}
