package dev.rollcall.leaver;

import dev.rollcall.access.EndingAccess;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what a leaver may do with their last day, and the departure itself once everything is settled. */
@Service
@Transactional
public class EndingDepartures {

    private final Departures departures;
    private final ReturnItems items;
    private final EndingAccess access;
    private final DepartureProcess process;
    private final DepartureTimeline timeline;
    private final TellingLeavers telling;

    EndingDepartures(
            Departures departures,
            ReturnItems items,
            EndingAccess access,
            DepartureProcess process,
            DepartureTimeline timeline,
            TellingLeavers telling) {
        this.departures = departures;
        this.items = items;
        this.access = access;
        this.process = process;
        this.timeline = timeline;
        this.telling = telling;
    }

    /** The last day is over. A second run does nothing. */
    public void endAccess(DepartureId id) {
        Departure departure = departures.lock(id);
        if (departures.accessEnded(id)) {
            access.end(departure.personId());
            timeline.note(id, "The last day is over: sessions, links and tokens have ended", DepartureTimeline.SERVICE);
        }
    }

    /** Nothing is expected any more. */
    void settled(DepartureId id) {
        Departure departure = departures.lock(id);
        if (departure.isOpen() && departure.expected() == 0) {
            process.settled(id);
        }
    }

    /** As the last step of the process; gives whether everything came back. A second run does nothing new. */
    public boolean end(DepartureId id) {
        Departure departure = departures.lock(id);
        List<ReturnItem> all = items.of(id);
        boolean everything = all.stream().noneMatch(item -> item.state() == ItemState.CHASED);
        if (departure.isOpen()) {
            timeline.note(
                    id,
                    everything ? "Ended: everything is settled" : "Ended: some of it is being looked for",
                    DepartureTimeline.SERVICE);
            telling.ended(departure);
            departures.end(id, DepartureState.ENDED);
        }
        return everything;
    }
}
