package dev.rollcall.imports;

import dev.rollcall.imports.Lookups.Place;
import dev.rollcall.register.Identifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Finds a place by its name, or by "site / room" where rooms of several sites share a name. A place of the legal entity, or
 * of none, comes before that of another.
 */
final class Places {

    private final Map<String, List<Place>> byName = new HashMap<>();

    Places(List<Place> places) {
        Map<String, String> sites = new HashMap<>();
        places.forEach(place -> sites.put(place.id(), place.nameKey()));
        for (Place place : places) {
            add(place.nameKey(), place);
            if (place.siteId() != null && sites.containsKey(place.siteId())) {
                add(sites.get(place.siteId()) + " / " + place.nameKey(), place);
            }
        }
    }

    private void add(String key, Place place) {
        byName.computeIfAbsent(key, any -> new ArrayList<>()).add(place);
    }

    List<Place> named(UUID entity, String name) {
        String key = Identifiers.nameKey(name).replaceAll("\\s*[/>\\\\]\\s*", " / ");
        List<Place> all = byName.getOrDefault(key, byName.getOrDefault(Identifiers.nameKey(name), List.of()));
        List<Place> own = all.stream().filter(place -> place.isWithin(entity)).toList();
        return own.isEmpty() && all.size() == 1 ? all : own;
    }

    /** What sort of place a text names: a stock room by its words, else a room where a site is given. */
    static String kindOf(String text, boolean inSite) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.matches(".*(stock|storage|store|lager|depot|warehouse).*")) {
            return "STOCK_ROOM";
        }
        return inSite || word.matches("(.*\\W)?(room|raum|office room|zimmer|floor)(\\W.*)?") ? "ROOM" : "SITE";
    }
}
