package dev.rollcall.register;

import dev.rollcall.history.Change;
import dev.rollcall.people.PersonId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is known of a place.
 *
 * @param entityId legal entity, null where several share the place
 * @param sourceId id in the system that it comes from
 * @param siteId the site that a room is in; null for a site
 * @param country ISO 3166-1 alpha-2
 * @param region second half of ISO 3166-2
 * @param custodianId who keeps it
 * @param active closed places stay on record
 * @param extra JSON: columns of the source that Rollcall does not know
 */
@Embeddable
public record LocationFields(
        EntityId entityId,
        String sourceId,
        String name,
        @Enumerated(EnumType.STRING) LocationKind locationKind,
        LocationId siteId,
        String country,
        String region,
        PersonId custodianId,
        boolean active,
        String extra) {

    public LocationFields {
        name = Texts.tidy(name);
        sourceId = Texts.tidy(sourceId);
        country = Texts.upper(country);
        region = Texts.upper(region);
        Objects.requireNonNull(locationKind);
        if (name == null) {
            throw new IllegalArgumentException("A location needs a name");
        }
    }

    /** A site in use. */
    public static LocationFields site(EntityId entity, String name, String country) {
        return new LocationFields(entity, null, name, LocationKind.SITE, null, country, null, null, true, null);
    }

    /** A room or stock room in use. */
    public static LocationFields room(EntityId entity, String name, LocationKind kind, LocationId site) {
        return new LocationFields(entity, null, name, kind, site, null, null, null, true, null);
    }

    public LocationFields withCustodian(PersonId custodian) {
        return new LocationFields(
                entityId, sourceId, name, locationKind, siteId, country, region, custodian, active, extra);
    }

    List<Change> changesFrom(LocationFields before) {
        return Stream.of(
                        change("entity", before.entityId, entityId),
                        change("source id", before.sourceId, sourceId),
                        change("name", before.name, name),
                        change("sort", before.locationKind, locationKind),
                        change("site", before.siteId, siteId),
                        change("country", before.country, country),
                        change("region", before.region, region),
                        change("custodian", before.custodianId, custodianId),
                        change("in use", before.active, active))
                .filter(Change::isReal)
                .toList();
    }

    private static Change change(String field, Object from, Object to) {
        return new Change(field, Objects.toString(from, null), Objects.toString(to, null));
    }
}
