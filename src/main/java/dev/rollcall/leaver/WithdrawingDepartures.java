package dev.rollcall.leaver;

import dev.rollcall.access.Links;
import dev.rollcall.history.Author;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.DataHolds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody stays after all, or is back: nothing is expected of them any more. What came back already stays back. */
@Component
class WithdrawingDepartures {

    private final Departures departures;
    private final ReturnItems items;
    private final SettlingReturns settling;
    private final DepartureProcess process;
    private final DataHolds holds;
    private final Links links;
    private final DepartureTimeline timeline;
    private final TellingLeavers telling;

    WithdrawingDepartures(
            Departures departures,
            ReturnItems items,
            SettlingReturns settling,
            DepartureProcess process,
            DataHolds holds,
            Links links,
            DepartureTimeline timeline,
            TellingLeavers telling) {
        this.departures = departures;
        this.items = items;
        this.settling = settling;
        this.process = process;
        this.holds = holds;
        this.links = links;
        this.timeline = timeline;
        this.telling = telling;
    }

    void withdraw(Departure departure, Author by) {
        timeline.note(departure.id(), "Withdrawn: they stay", by);
        for (ReturnItem item : items.of(departure.id())) {
            if (item.isOpen()) {
                settling.settle(item, ItemState.WITHDRAWN, "", by);
            }
            if (item.isThing() && departure.holdReason() != null) {
                holds.lift(new AssetId(item.assetId()), by);
            }
        }
        process.withdrawn(departure.id());
        links.close(Links.LEAVING, List.of(departure.personId()));
        telling.withdrawn(departure);
        departures.end(departure.id(), DepartureState.WITHDRAWN);
    }
}
