package dev.rollcall.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out who would report to themselves through others. */
@Component
class ReportingCircles {

    private final Lookups lookups;

    ReportingCircles(Lookups lookups) {
        this.lookups = lookups;
    }

    /**
     * The people who would stand in a circle. One query a level of the register.
     *
     * @param proposed managers by person, in place of those on record
     */
    Set<UUID> closedBy(Map<UUID, UUID> proposed) {
        Map<UUID, UUID> managers = new HashMap<>(proposed);
        Set<UUID> open = new HashSet<>(proposed.values());
        open.removeAll(managers.keySet());
        while (!open.isEmpty()) {
            Map<UUID, UUID> above = lookups.managers(open);
            open.forEach(person -> managers.put(person, above.get(person)));
            open = new HashSet<>(above.values());
            open.removeAll(managers.keySet());
        }
        return circles(managers);
    }

    private static Set<UUID> circles(Map<UUID, UUID> managers) {
        Set<UUID> circular = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        for (UUID start : managers.keySet()) {
            List<UUID> path = new ArrayList<>();
            UUID at = start;
            while (at != null && seen.add(at)) {
                path.add(at);
                at = managers.get(at);
            }
            if (path.contains(at)) {
                circular.addAll(path.subList(path.indexOf(at), path.size()));
            }
        }
        return circular;
    }
}
