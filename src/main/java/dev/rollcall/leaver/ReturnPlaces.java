package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.Location;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.Locations;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where things are put that come back. */
@Component
class ReturnPlaces {

    private final JdbcClient jdbc;
    private final Locations locations;

    ReturnPlaces(JdbcClient jdbc, Locations locations) {
        this.jdbc = jdbc;
        this.locations = locations;
    }

    /** "Site / room", or a room's own name where only one is called so. */
    Result<Location> named(String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        List<LocationId> found = jdbc.sql("SELECT p.id FROM place p JOIN location l ON l.id = p.id"
                        + " WHERE l.active = TRUE AND (LOWER(p.name) = :text OR LOWER(l.name) = :text) LIMIT 2")
                .param("text", text)
                .query((row, n) -> new LocationId(Ids.uuid(row.getBytes(1))))
                .list();
        if (found.size() == 1) {
            return Result.done(locations.find(found.get(0)).orElseThrow());
        }
        return Result.refused(
                found.isEmpty()
                        ? "No place is called “" + typed
                                + "”. Enter it as the list of locations has it, such as “Berlin / Stock room”."
                        : "More than one place is called “" + typed
                                + "”. Put the site before it, such as “Berlin / Stock room”.");
    }

    String name(Location place) {
        return jdbc.sql("SELECT name FROM place WHERE id = ?")
                .param(Ids.bytes(place.getId()))
                .query(String.class)
                .single();
    }

    /** The stock room at the leaver's site, else any; empty where there is none. */
    String usual(PersonId person) {
        return jdbc.sql("""
                        SELECT v.name FROM location l JOIN place v ON v.id = l.id
                        WHERE l.location_kind = 'STOCK_ROOM' AND l.active = TRUE
                        ORDER BY CASE WHEN l.site_id IN (SELECT COALESCE(h.site_id, h.id) FROM person p
                                   JOIN location h ON h.id = p.location_id WHERE p.id = :person) THEN 0 ELSE 1 END, v.name
                        LIMIT 1""")
                .param("person", Ids.bytes(person.value()))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
