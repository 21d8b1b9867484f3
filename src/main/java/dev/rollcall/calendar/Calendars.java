package dev.rollcall.calendar;

import dev.rollcall.values.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose calendar counts: that of the usual place or of its site, and the company's where neither is known. */
@Component
public class Calendars {

    private static final String PLACE = """
            SELECT COALESCE(l.country, s.country) AS country,
                   CASE WHEN l.country IS NULL THEN s.region ELSE l.region END AS region
            FROM location l LEFT JOIN location s ON s.id = l.site_id WHERE l.id = """;

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

    /** Where the asset belongs, else where its holder is. */
    public Workdays ofAsset(UUID asset) {
        return at("""
                        (SELECT COALESCE(a.location_id, p.location_id) FROM asset a
                         LEFT JOIN person p ON p.id = a.holder_id WHERE a.id = :id)""", asset);
    }

    private Workdays at(String location, UUID id) {
        return jdbc.sql(PLACE + location)
                .param("id", Ids.bytes(id))
                .query((row, n) -> new Workdays(days, row.getString("country"), row.getString("region")))
                .optional()
                .orElseGet(() -> new Workdays(days, null, null));
    }
}
