package dev.rollcall.missing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what is done next in a case, by whom, and by when, as far as the plan says it. */
@Component
public class NextSteps {

    private final Questions questions;
    private final Whom whom;
    private final Days days;

    NextSteps(Questions questions, Whom whom, Days days) {
        this.questions = questions;
        this.whom = whom;
        this.days = days;
    }

    /** The present step first; a closed case has none. Days of later steps are the latest that they begin on. */
    public List<Step> of(MissingCase one) {
        List<Step> steps = new ArrayList<>();
        if (!one.isOpen()) {
            return steps;
        }
        boolean mayHaveToTell = one.state() != CaseState.CONFIRMING && one.reopenedAt() == null;
        if (one.plan().incident() && one.incident() == null && mayHaveToTell) {
            steps.add(new Step("IT tells security", null));
        }
        if (one.isSought()) {
            sought(one, steps);
        }
        if (one.state() != CaseState.CONFIRMING) {
            steps.add(new Step("IT decides what became of it", one.state() == CaseState.DECIDING ? one.due() : null));
        }
        steps.add(new Step(
                "A second person confirms the ending", one.state() == CaseState.CONFIRMING ? one.due() : null));
        return steps;
    }

    private void sought(MissingCase one, List<Step> steps) {
        List<Question> asked = questions.of(one.id());
        asked.stream()
                .filter(Question::isOpen)
                .forEach(open ->
                        steps.add(new Step(open.person() + ", " + open.askedAs().words() + ", is asked", open.due())));
        LocalDate from = one.state() == CaseState.OPENED ? days.today() : one.due();
        for (AskedAs part : one.plan().ask()) {
            if (asked.stream().noneMatch(question -> question.askedAs() == part)) {
                LocalDate day = days.at(one).plus(from, 1);
                whom.inPart(one, part)
                        .filter(person -> !questions.concerns(person.id().value(), one.id()))
                        .ifPresent(person ->
                                steps.add(new Step(person.name() + ", " + part.words() + ", is asked next", day)));
                from = days.at(one).plus(from, one.plan().days());
            }
        }
        if (one.plan().search() && !one.searched()) {
            steps.add(new Step("IT looks for it", one.state() == CaseState.LOOKING ? one.due() : null));
        }
    }

    /**
     * @param what is done, by whom
     * @param day last day of the present step, the latest begin of a later one; null where it depends on others
     */
    public record Step(String what, LocalDate day) {}
}
