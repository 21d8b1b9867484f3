package dev.rollcall.demo;

import static dev.rollcall.demo.SampleCompany.AUTHOR;
import static dev.rollcall.demo.SampleCompany.CAUSE;

import dev.rollcall.demo.SampleCompany.Places;
import dev.rollcall.demo.SampleCompany.Site;
import dev.rollcall.demo.SampleCompany.Staff;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KeepingLocations;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.KindId;
import dev.rollcall.register.Location;
import dev.rollcall.register.LocationFields;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.LocationKind;
import dev.rollcall.register.Locations;
import dev.rollcall.register.Tracking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Legal entities, sites, rooms and kinds of the sample company. */
@Component
@Profile("demo")
class SamplePlaces {

    private static final List<String> ROOMS = List.of("Open office", "Meeting room", "Server room");

    private final KeepingEntities entities;
    private final KeepingLocations keeping;
    private final Locations locations;
    private final KeepingKinds kinds;

    SamplePlaces(KeepingEntities entities, KeepingLocations keeping, Locations locations, KeepingKinds kinds) {
        this.entities = entities;
        this.keeping = keeping;
        this.locations = locations;
        this.kinds = kinds;
    }

    Places make() {
        EntityId gmbh = entity("Alderfinch GmbH", "EUR");
        EntityId ltd = entity("Alderfinch Ltd", "GBP");
        List<Site> sites = List.of(
                site(gmbh, "Berlin", "DE", "BE"),
                site(gmbh, "Hamburg", "DE", "HH"),
                site(gmbh, "Vienna", "AT", "9"),
                site(ltd, "London", "GB", null),
                site(ltd, "Manchester", "GB", null));
        return new Places(sites, kinds());
    }

    /** Gives every room somebody who keeps it: one of those who work at the site. */
    void appointCustodians(Places places, Staff staff) {
        for (Site site : places.sites()) {
            var custodian = staff.members().stream()
                    .filter(member -> member.site().equals(site))
                    .filter(member -> !member.name().equals(SamplePeople.ON_LEAVE))
                    .findFirst()
                    .orElseThrow();
            List<LocationId> all = new ArrayList<>(site.rooms());
            all.add(site.stockRoom());
            for (LocationId id : all) {
                Location room = locations.find(id).orElseThrow();
                keeping.change(id, room.version(), room.fields().withCustodian(custodian.id()), CAUSE, AUTHOR)
                        .value();
            }
        }
    }

    private EntityId entity(String name, String currency) {
        return entities.add(new EntityFields(name, currency), CAUSE, AUTHOR).value();
    }

    private Site site(EntityId entity, String name, String country, String region) {
        LocationId id = place(
                new LocationFields(entity, null, name, LocationKind.SITE, null, country, region, null, true, null));
        List<LocationId> rooms = ROOMS.stream()
                .map(room -> place(LocationFields.room(entity, room, LocationKind.ROOM, id)))
                .toList();
        LocationId stock = place(LocationFields.room(entity, "Stock room", LocationKind.STOCK_ROOM, id));
        return new Site(entity, name, id, rooms, stock);
    }

    private LocationId place(LocationFields fields) {
        return keeping.add(fields, CAUSE, AUTHOR).value();
    }

    private Map<String, KindId> kinds() {
        Map<String, KindId> made = new LinkedHashMap<>();
        for (KindFields kind : List.of(
                held("Laptop", true, "laptop"),
                held("Monitor", false, "monitor"),
                held("Phone", true, "phone"),
                new KindFields("Tablet", Tracking.EACH, false, true, false, true, true, null, "tablet"),
                new KindFields("Headset", Tracking.QUANTITY, false, true, false, false, false, null, "box"),
                fixed("Printer", false, "printer"),
                fixed("Network switch", false, "box"),
                fixed("Server", true, "server"),
                fixed("Meeting screen", false, "monitor"),
                new KindFields("Trolley", Tracking.EACH, false, false, false, false, false, null, "box"))) {
            made.put(kind.name(), kinds.add(kind, CAUSE, AUTHOR).value());
        }
        return made;
    }

    private static KindFields held(String name, boolean data, String icon) {
        return new KindFields(name, Tracking.EACH, false, true, false, data, false, null, icon);
    }

    private static KindFields fixed(String name, boolean data, String icon) {
        return new KindFields(name, Tracking.EACH, true, false, false, data, false, null, icon);
    }
}
