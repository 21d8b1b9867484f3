package dev.rollcall.leaver;

import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes from a leaver, or from whoever speaks for them, how things come back. Said again, the newest counts. */
@Service
@Transactional
public class PlanningReturns {

    private final Departures departures;
    private final ReturnItems items;
    private final DepartureTimeline timeline;

    PlanningReturns(Departures departures, ReturnItems items, DepartureTimeline timeline) {
        this.departures = departures;
        this.items = items;
        this.timeline = timeline;
    }

    /** Refused where a thing is not the leaver's to return, or is settled already; then nothing is noted. */
    public Result<Void> plan(PersonId leaver, PlannedReturn planned, Author by) {
        Departure departure =
                departures.openOf(leaver).map(one -> departures.lock(one.id())).orElse(null);
        if (departure == null) {
            return Result.refused("Nothing is expected from you any more.");
        }
        var problem = planned.problems(departure.ways()).values().stream().findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        List<ReturnItem> meant = items.of(departure.id()).stream()
                .filter(item -> planned.items().contains(item.id()) && item.isOpen() && item.isThing())
                .toList();
        if (meant.size() < planned.items().size()) {
            return Result.refused(
                    "Something of it is settled by now. Look at the list again, and repeat it for the rest.");
        }
        for (ReturnItem item : meant) {
            items.plan(item.id(), planned.way(), planned.details(), planned.trackingNumber());
            timeline.note(departure.id().value(), item.assetId(), line(item, planned), by);
        }
        return Result.done();
    }

    private static String line(ReturnItem item, PlannedReturn planned) {
        return item.what() + " comes back: " + planned.way().words()
                + (planned.details().isEmpty() ? "" : ", " + planned.details())
                + (planned.trackingNumber().isEmpty() ? "" : ", tracking number " + planned.trackingNumber());
    }
}
