package dev.rollcall.missing;

import dev.rollcall.calendar.DayText;
import dev.rollcall.missing.Whom.Candidate;
import dev.rollcall.notification.Digests;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the question about a missing item to one person, in the mail that they get that day. */
@Component
class AskingPeople {

    private final Whom whom;
    private final Questions questions;
    private final MissingCases cases;
    private final Timeline timeline;
    private final Digests digests;
    private final Days days;

    AskingPeople(Whom whom, Questions questions, MissingCases cases, Timeline timeline, Digests digests, Days days) {
        this.whom = whom;
        this.questions = questions;
        this.cases = cases;
        this.timeline = timeline;
        this.digests = digests;
        this.days = days;
    }

    /** Whether somebody is asked in this part; whoever is passed over is noted with the reason. */
    boolean ask(MissingCase one, AskedAs part) {
        Optional<Candidate> found = whom.inPart(one, part)
                .filter(asked -> !questions.concerns(asked.id().value(), one.id()));
        if (found.isEmpty()) {
            return false;
        }
        Candidate asked = found.get();
        Result<Duty> duty = duty(part, asked);
        if (!duty.isDone()) {
            questions.skip(one.id(), part, asked.id(), duty.refusal().orElseThrow());
            timeline.note(
                    one.id(),
                    "Not asked as " + part.words() + ": " + duty.refusal().orElseThrow());
            return false;
        }
        put(one, part, duty.value());
        return true;
    }

    Result<Duty> duty(AskedAs part, Candidate asked) {
        Duty.StandIns standIns = new Duty.StandIns(
                Optional.ofNullable(asked.deputy()).flatMap(whom::candidate),
                Optional.ofNullable(asked.manager()).flatMap(whom::candidate));
        return Duty.of(part, asked, standIns, days.today(), days.of(asked.id()));
    }

    private void put(MissingCase one, AskedAs part, Duty duty) {
        LocalDate due = days.of(duty.person()).plus(duty.from(), one.plan().days());
        boolean now = !duty.from().isAfter(days.today());
        questions.ask(one.id(), part, duty, due, now ? null : duty.from());
        cases.moveTo(one.id(), CaseState.ASKING, due, CaseState.OPENED);
        timeline.note(
                one.id(),
                "Asked " + duty.name()
                        + (duty.speaksFor() == null
                                ? ""
                                : ", who speaks for " + duty.speaksFor().name() + ",")
                        + " as " + part.words()
                        + (now ? "" : ", on return on " + DayText.of(duty.from())));
        if (now) {
            digests.tell(List.of(duty.person()));
        }
    }
}
