package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KeepingLocations;
import dev.rollcall.register.LocationFields;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.LocationKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the kinds and places that rows name and the register does not have yet, each once. Where the rows are of every
 * company, they share the places.
 */
@Component
class MakingNamed {

    private final KeepingKinds kinds;
    private final KeepingLocations locations;
    private final Lookups lookups;

    MakingNamed(KeepingKinds kinds, KeepingLocations locations, Lookups lookups) {
        this.kinds = kinds;
        this.locations = locations;
        this.lookups = lookups;
    }

    Made begin(ImportRun run, Cause cause, Author author) {
        return new Made(run, cause, author);
    }

    /** What one application has made so far. */
    final class Made {
        private final ImportRun run;
        private final Cause cause;
        private final Author author;
        private final Map<String, String> ids = new HashMap<>();

        private Made(ImportRun run, Cause cause, Author author) {
            this.run = run;
            this.cause = cause;
            this.author = author;
        }

        /** The text itself, or the id of the kind or place that it names; a site waits until all rows are in. */
        String resolved(String column, String text) {
            if (text == null || !text.startsWith(ResolvingReferences.NEW) || !column.endsWith("_id")) {
                return text;
            }
            String name = text.substring(1).strip();
            return switch (column) {
                case "kind_id" ->
                    ids.computeIfAbsent(
                            "kind " + Identifiers.nameKey(name),
                            any -> kinds.named(name, cause, author).toString());
                case "location_id" -> place(name);
                default -> null;
            };
        }

        private String place(String name) {
            String known = ids.get("place " + Identifiers.nameKey(name));
            if (known == null) {
                known = makePlace(name);
                ids.put("place " + Identifiers.nameKey(name), known);
            }
            return known;
        }

        private String makePlace(String name) {
            List<Lookups.Place> there = new Places(lookups.places()).named(run.entityId(), name);
            if (there.size() == 1) {
                return there.get(0).id();
            }
            EntityId entity = run.isEveryCompany() ? null : new EntityId(run.entityId());
            String[] parts = name.split("\\s*[/>]\\s*", 2);
            boolean inSite = parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank();
            LocationKind kind = LocationKind.valueOf(Places.kindOf(inSite ? parts[1] : name, inSite));
            LocationFields fields = inSite
                    ? LocationFields.room(entity, parts[1], kind, LocationId.of(place(parts[0])))
                    : kind == LocationKind.SITE
                            ? LocationFields.site(entity, name, null)
                            : LocationFields.room(entity, name, kind, null);
            return locations.add(fields, cause, author).value().toString();
        }
    }
}
