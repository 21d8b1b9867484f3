package dev.rollcall.missing;

import dev.rollcall.calendar.DayText;
import dev.rollcall.calendar.Workdays;
import dev.rollcall.missing.Whom.Candidate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule who answers, and from which day on. Nobody is asked who has left. Whoever gets no mail is spoken for by their
 * manager, a manager by their deputy. A manager who is away is stood in for by their deputy; what a holder knows no
 * deputy knows, so they are asked on their return, unless that is too far off to wait for.
 *
 * @param speaksFor who is meant, where they get no mail and somebody else answers for them; else null
 * @param from the day on which they are asked
 */
record Duty(PersonId person, String name, Candidate speaksFor, LocalDate from) {

    /** Working days that a case waits for somebody's return. */
    static final int LONGEST_WAIT = 15;

    /** Refused with the reason where nobody answers. */
    static Result<Duty> of(AskedAs part, Candidate asked, StandIns standIns, LocalDate today, Workdays days) {
        if (asked.left()) {
            return Result.refused(asked.name() + " has left.");
        }
        if (!asked.reachable()) {
            return (part == AskedAs.MANAGER ? standIns.deputy() : standIns.manager())
                    .filter(Duty::isThere)
                    .map(one -> Result.done(new Duty(one.id(), one.name(), asked, today)))
                    .orElse(Result.refused(asked.name() + " cannot be reached by mail, and nobody speaks for them."));
        }
        if (asked.awayUntil() == null) {
            return Result.done(new Duty(asked.id(), asked.name(), null, today));
        }
        Optional<Candidate> deputy =
                standIns.deputy().filter(one -> part == AskedAs.MANAGER).filter(Duty::isThere);
        if (deputy.isPresent()) {
            return Result.done(new Duty(deputy.get().id(), deputy.get().name(), null, today));
        }
        LocalDate back = days.onOrAfter(asked.awayUntil().plusDays(1));
        return back.isAfter(days.plus(today, LONGEST_WAIT))
                ? Result.refused(asked.name() + " is away until " + DayText.of(asked.awayUntil()) + ".")
                : Result.done(new Duty(asked.id(), asked.name(), null, back));
    }

    private static boolean isThere(Candidate one) {
        return !one.left() && one.reachable() && one.awayUntil() == null;
    }

    /** Who could answer in somebody's place. */
    record StandIns(Optional<Candidate> deputy, Optional<Candidate> manager) {}
}
