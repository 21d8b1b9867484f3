package dev.rollcall.leaver;

import dev.rollcall.calendar.DayText;
import dev.rollcall.history.Author;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Follows a last day that has moved: deadline, timers and tasks move with it, and the leaver is told. */
@Component
class MovingDepartures {

    private final Departures departures;
    private final LeaverDeadline deadline;
    private final StartingReturns starting;
    private final DepartureProcess process;
    private final DepartureTimeline timeline;
    private final TellingLeavers telling;

    MovingDepartures(
            Departures departures,
            LeaverDeadline deadline,
            StartingReturns starting,
            DepartureProcess process,
            DepartureTimeline timeline,
            TellingLeavers telling) {
        this.departures = departures;
        this.deadline = deadline;
        this.starting = starting;
        this.process = process;
        this.timeline = timeline;
        this.telling = telling;
    }

    void move(Departure departure, LocalDate lastDay, Author by) {
        timeline.note(
                departure.id(),
                "Last day moved from " + DayText.of(departure.lastDay()) + " to " + DayText.of(lastDay),
                by);
        plan(departure, lastDay);
        telling.moved(departure.id());
    }

    /** Asks the decision again. */
    void plan(Departure departure, LocalDate lastDay) {
        departures.plan(
                departure.id(),
                lastDay,
                deadline.of(
                        departure.personId(),
                        departure.kind(),
                        departure.remote(),
                        lastDay,
                        departure.id().value()));
        starting.moved(departures.find(departure.id()).orElseThrow());
    }
}
