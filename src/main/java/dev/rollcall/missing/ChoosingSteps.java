package dev.rollcall.missing;

import dev.rollcall.people.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses what is done next about a missing item: the next person is asked, IT looks for it, or somebody decides. Called
 * by the process; a second call gives the same step and does nothing.
 */
@Service
@Transactional
public class ChoosingSteps {

    private final MissingCases cases;
    private final Questions questions;
    private final AskingPeople asking;
    private final Days days;

    ChoosingSteps(MissingCases cases, Questions questions, AskingPeople asking, Days days) {
        this.cases = cases;
        this.questions = questions;
        this.asking = asking;
        this.days = days;
    }

    public Step next(CaseId id) {
        MissingCase one = cases.lock(id).orElseThrow();
        return switch (one.state()) {
            case OPENED -> choose(one);
            case ASKING -> new Step(CaseState.ASKING, asked(id));
            default -> new Step(one.state(), null);
        };
    }

    private Step choose(MissingCase one) {
        List<AskedAs> done =
                questions.of(one.id()).stream().map(Question::askedAs).toList();
        for (AskedAs part : one.plan().ask()) {
            if (!done.contains(part) && asking.ask(one, part)) {
                return new Step(CaseState.ASKING, asked(one.id()));
            }
        }
        CaseState next = one.plan().search() && !one.searched() ? CaseState.LOOKING : CaseState.DECIDING;
        cases.moveTo(one.id(), next, days.due(one), CaseState.OPENED);
        return new Step(next, null);
    }

    private PersonId asked(CaseId id) {
        return questions.of(id).stream()
                .filter(Question::isOpen)
                .map(Question::personId)
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param state that the case is in now
     * @param asked who is asked, null unless somebody is
     */
    public record Step(CaseState state, PersonId asked) {}
}
