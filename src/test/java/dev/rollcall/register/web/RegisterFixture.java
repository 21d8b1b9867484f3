package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetFieldsBuilder;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KeepingLocations;
import dev.rollcall.register.KindId;
import dev.rollcall.register.LocationFields;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.LocationKind;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A small register for a test: one legal entity, one kind, a site with a room, and whoever and whatever a test adds. */
@TestComponent
class RegisterFixture {

    static final Author AUTHOR = Author.system("test");
    static final Cause CREATED = new Cause(Cause.Kind.CREATED, null, null);

    @Autowired
    KeepingEntities keepingEntities;

    @Autowired
    KeepingKinds keepingKinds;

    @Autowired
    KeepingLocations keepingLocations;

    @Autowired
    KeepingAssets keepingAssets;

    @Autowired
    KeepingPeople keepingPeople;

    @Autowired
    People people;

    EntityId entity;
    KindId laptop;
    LocationId site;
    LocationId room;

    RegisterFixture begin() {
        entity = keepingEntities
                .add(new EntityFields("Acme", "EUR"), CREATED, AUTHOR)
                .value();
        laptop = keepingKinds.named("Laptop", CREATED, AUTHOR);
        site = keepingLocations
                .add(LocationFields.site(entity, "Berlin", "DE"), CREATED, AUTHOR)
                .value();
        room = keepingLocations
                .add(LocationFields.room(entity, "Room 1", LocationKind.ROOM, site), CREATED, AUTHOR)
                .value();
        return this;
    }

    PersonId person(String name, PersonId manager) {
        String mail = name.toLowerCase().replace(' ', '.') + "@example.org";
        return keepingPeople.add(
                new PersonFields(
                        entity.value(),
                        null,
                        null,
                        mail,
                        name,
                        null,
                        null,
                        mail,
                        PersonType.EMPLOYEE,
                        PersonStatus.ACTIVE,
                        null,
                        manager,
                        null,
                        null,
                        "Sales",
                        null,
                        null,
                        Reach.MAIL),
                CREATED,
                AUTHOR);
    }

    AssetFieldsBuilder laptop(String tag) {
        return AssetFields.of(entity, laptop).tag(tag).manufacturer("Dell").model("Latitude " + tag);
    }

    AssetId add(AssetFieldsBuilder fields) {
        return keepingAssets.add(fields.build(), CREATED, AUTHOR).value();
    }

    Actor actor(PersonId person, Role role) {
        UUID key = people.find(person).orElseThrow().subjectKey();
        return new Actor(UUID.randomUUID(), person.value(), key, "Test", Set.of(role), null, Set.of());
    }
}
