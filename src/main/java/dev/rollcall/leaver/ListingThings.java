package dev.rollcall.leaver;

import dev.rollcall.history.Author;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what a leaver holds and the seats that they use, with a task for each, and follows the register: what it says to
 * be with somebody else, or free, by now is no longer expected, and what was added to the leaver is.
 */
@Service
@Transactional
public class ListingThings {

    private static final Author REGISTER = Author.system("Register");

    private final Departures departures;
    private final ReturnItems items;
    private final LeaverDeadline deadline;
    private final StartingReturns starting;
    private final SettlingReturns settling;
    private final StandingOfThings standing;

    ListingThings(
            Departures departures,
            ReturnItems items,
            LeaverDeadline deadline,
            StartingReturns starting,
            SettlingReturns settling,
            StandingOfThings standing) {
        this.departures = departures;
        this.items = items;
        this.deadline = deadline;
        this.starting = starting;
        this.settling = settling;
        this.standing = standing;
    }

    /** At the start: decides how and by when, then lists; gives when the timers fire. A second run lists nothing twice. */
    public DepartureProcess.Moments start(DepartureId id) {
        Departure departure = departures.lock(id);
        if (departure.isOpen() && departure.returnBy() == null) {
            departures.plan(id, departure.lastDay(), deadline.of(departure));
        }
        renew(id);
        return starting.moments(departures.find(id).orElseThrow());
    }

    void renew(DepartureId id) {
        Departure departure = departures.lock(id);
        if (!departure.isOpen()) {
            return;
        }
        for (ReturnItem item : items.of(id)) {
            if (item.isOpen()) {
                standing.endOf(item, departure)
                        .ifPresent(end -> settling.settle(item, end, "by the register", REGISTER));
            }
        }
        List<ReturnItemId> added = items.list(id, departure.personId());
        starting.start(departure, added);
    }
}
