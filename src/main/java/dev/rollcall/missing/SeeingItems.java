package dev.rollcall.missing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a case when something says that its thing is there: nobody is asked and nobody looks any more, and a
 * second person confirms that it is found. A case that had been closed is opened again by it, and those who had decided
 * on it hear of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeeingItems {

    private final MissingCases cases;
    private final Questions questions;
    private final MissingCaseProcess process;
    private final Reopening reopening;
    private final Timeline timeline;
    private final Days days;

    SeeingItems(
            MissingCases cases,
            Questions questions,
            MissingCaseProcess process,
            Reopening reopening,
            Timeline timeline,
            Days days) {
        this.cases = cases;
        this.questions = questions;
        this.process = process;
        this.reopening = reopening;
        this.timeline = timeline;
        this.days = days;
    }

    void seen(MissingCase one, Sighting sighting) {
        boolean isBack = one.ending() == Ending.FOUND || one.ending() == Ending.RECOVERED;
        if (isBack && (one.state() == CaseState.CLOSED || one.state() == CaseState.CONFIRMING)) {
            return;
        }
        if (!one.isOpen()) {
            reopening.prepare(one, sighting.what());
        }
        Proposal found = new Proposal(Ending.FOUND, null, null, null);
        cases.propose(one.id(), found, sighting.where(), sighting.by(), sighting.byKey(), days.due(one));
        timeline.note(one.id(), "Turned up: " + sighting.what());
        questions.withdraw(one.id());
        if (!one.isOpen()) {
            reopening.start(one);
        } else if (one.processInstanceId() != null) {
            process.found(one.processInstanceId());
        }
    }

    /**
     * @param what happened, a sentence without its stop
     * @param where it is, as far as known; may be null
     * @param by whoever gave the evidence, by name
     * @param byKey of that person, null for others
     */
    record Sighting(String what, String where, String by, UUID byKey) {}
}
