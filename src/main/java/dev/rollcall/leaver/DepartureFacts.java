package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.missing.LastSeenFacts;
import dev.rollcall.register.AssetId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a case: who left with the thing, or gave it back when. */
@Component
@Order(40)
class DepartureFacts implements LastSeenFacts {

    private final ReturnItems items;
    private final Departures departures;
    private final CompanyTime time;

    DepartureFacts(ReturnItems items, Departures departures, CompanyTime time) {
        this.items = items;
        this.departures = departures;
        this.time = time;
    }

    @Override
    public List<Fact> of(AssetId asset) {
        return items.ofAsset(asset.value()).stream()
                .filter(item -> item.departureId() != null && item.state() != ItemState.WITHDRAWN)
                .map(item -> new Fact("Leaver", words(item), "/departures/" + item.departureId()))
                .toList();
    }

    private String words(ReturnItem item) {
        Departure departure = departures.find(item.departureId()).orElseThrow();
        return item.person() + ", last day " + DayText.of(departure.lastDay()) + ": " + item.standing()
                + (item.settledAt() == null ? "" : " on " + DayText.of(time.dayOf(item.settledAt())))
                + (item.trackingNumber() == null || item.trackingNumber().isEmpty()
                        ? ""
                        : ", tracking number " + item.trackingNumber());
    }
}
