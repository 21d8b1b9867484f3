package dev.rollcall.leaver;

import dev.rollcall.calendar.DayText;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.DataHolds;
import dev.rollcall.register.LastKnownFacts;
import dev.rollcall.workflow.TaskWork.Title;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the tasks of a departure are called in lists, and what helps to do them. */
@Component
public class DepartureTitles {

    private final ReturnItems items;
    private final Departures departures;
    private final LastKnownFacts known;
    private final DataHolds holds;
    private final ReturnPlaces places;

    DepartureTitles(
            ReturnItems items, Departures departures, LastKnownFacts known, DataHolds holds, ReturnPlaces places) {
        this.items = items;
        this.departures = departures;
        this.known = known;
        this.holds = holds;
        this.places = places;
    }

    public Map<UUID, Title> of(Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        items.all(ids).forEach(item -> titles.put(item.id().value(), new Title(item.what(), "Of " + item.person())));
        return titles;
    }

    /** Label → value. */
    public Map<String, String> facts(UUID id) {
        Map<String, String> facts = new LinkedHashMap<>();
        items.find(new ReturnItemId(id)).ifPresent(item -> {
            if (item.departureId() != null) {
                Departure departure = departures.find(item.departureId()).orElseThrow();
                facts.put("Last day", DayText.of(departure.lastDay()));
                if (item.isThing() && departure.returnBy() != null) {
                    facts.put("To be back by", DayText.of(departure.returnBy()));
                }
            }
            if (item.isThing()) {
                facts.put("Comes back", way(item));
                holds.of(new AssetId(item.assetId())).ifPresent(why -> facts.put("Data hold", why));
                facts.putAll(known.of(item.assetId()));
            }
        });
        return facts;
    }

    /** The place that a returned thing usually goes to. */
    public String usualPlace(UUID id) {
        return items.find(new ReturnItemId(id))
                .map(item -> places.usual(item.personId()))
                .orElse("");
    }

    /** The departure that an item belongs to, or the moves. */
    public String page(UUID id) {
        return items.find(new ReturnItemId(id))
                .map(item -> item.departureId() == null ? "/moves" : "/departures/" + item.departureId())
                .orElse("/departures");
    }

    private static String way(ReturnItem item) {
        return item.way() == null
                ? "not said yet"
                : item.way().words()
                        + (item.wayDetails() == null || item.wayDetails().isEmpty() ? "" : ", " + item.wayDetails())
                        + (item.trackingNumber() == null
                                        || item.trackingNumber().isEmpty()
                                ? ""
                                : ", tracking number " + item.trackingNumber());
    }
}
