package dev.rollcall.calendar;

import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose calendar counts: that of the usual place or of its site, and the company's where neither is known. */
@Component
public class Calendars {

    private static final String PLACES = """
            SELECT l.id, COALESCE(l.country, s.country) AS country,
                   CASE WHEN l.country IS NULL THEN s.region ELSE l.region END AS region
            FROM location l LEFT JOIN location s ON s.id = l.site_id""";

    private final JdbcClient jdbc;
    private final BusinessDays days;

    Calendars(JdbcClient jdbc, BusinessDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Of a location; null for the company's. */
    public Workdays ofLocation(UUID location) {
        return location == null ? new Workdays(days, null, null) : at(":id", location);
    }

    public Workdays ofPerson(UUID person) {
        return at("(SELECT location_id FROM person WHERE id = :id)", person);
    }

    /** The same for many, by person; who is on record in no place has the company's. */
    public Map<UUID, Workdays> ofPeople(Collection<UUID> people) {
        Map<UUID, Workdays> found = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("SELECT p.id, x.country, x.region FROM person p JOIN (" + PLACES + ") x ON x.id = p.location_id"
                            + " WHERE p.id IN (:people)")
                    .param("people", people.stream().map(Ids::bytes).toList())
                    .query(row -> {
                        found.put(
                                Ids.uuid(row.getBytes("id")),
                                new Workdays(days, row.getString("country"), row.getString("region")));
                    });
        }
        people.forEach(person -> found.putIfAbsent(person, new Workdays(days, null, null)));
        return found;
    }

    /** Where the asset belongs, else where its holder is. */
    public Workdays ofAsset(UUID asset) {
        return at("""
                        (SELECT COALESCE(a.location_id, p.location_id) FROM asset a
                         LEFT JOIN person p ON p.id = a.holder_id WHERE a.id = :id)""", asset);
    }

    private Workdays at(String location, UUID id) {
        return jdbc.sql(PLACES + " WHERE l.id = " + location)
                .param("id", Ids.bytes(id))
                .query((row, n) -> new Workdays(days, row.getString("country"), row.getString("region")))
                .optional()
                .orElseGet(() -> new Workdays(days, null, null));
    }
}
