package dev.rollcall.missing;

import dev.rollcall.calendar.DayText;
import dev.rollcall.calendar.Workdays;
import dev.rollcall.missing.Whom.Candidate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule who answers, and from which day on. Nobody is asked who has left or gets no mail. A manager who is away is
 * stood in for by their deputy; what a holder knows no deputy knows, so they are asked on their return, unless that is
 * too far off to wait for.
 *
 * @param from the day on which they are asked
 */
record Duty(PersonId person, String name, LocalDate from) {

    /** Working days that a case waits for somebody's return. */
    static final int LONGEST_WAIT = 15;

    /** Refused with the reason where nobody answers. */
    static Result<Duty> of(AskedAs part, Candidate asked, Optional<Candidate> deputy, LocalDate today, Workdays days) {
        if (asked.left()) {
            return Result.refused(asked.name() + " has left.");
        }
        if (!asked.reachable()) {
            return Result.refused(asked.name() + " cannot be reached by mail.");
        }
        if (asked.awayUntil() == null) {
            return Result.done(new Duty(asked.id(), asked.name(), today));
        }
        Optional<Candidate> stands = deputy.filter(one -> part == AskedAs.MANAGER)
                .filter(one -> !one.left() && one.reachable() && one.awayUntil() == null);
        if (stands.isPresent()) {
            return Result.done(new Duty(stands.get().id(), stands.get().name(), today));
        }
        LocalDate back = days.onOrAfter(asked.awayUntil().plusDays(1));
        return back.isAfter(days.plus(today, LONGEST_WAIT))
                ? Result.refused(asked.name() + " is away until " + DayText.of(asked.awayUntil()) + ".")
                : Result.done(new Duty(asked.id(), asked.name(), back));
    }
}
