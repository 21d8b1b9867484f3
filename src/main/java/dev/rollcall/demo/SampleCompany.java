package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KindId;
import dev.rollcall.register.LocationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The parts of the sample company that others build on, and how its making is written into history. */
final class SampleCompany {

    static final Cause CAUSE = new Cause(Cause.Kind.CREATED, null, "Part of the sample company");
    static final Actor ACTOR = Actor.system("Sample company");
    static final Author AUTHOR = Author.system("Sample company");

    private SampleCompany() {}

    /** A site with its rooms and the room where stock is kept. */
    record Site(EntityId entity, String name, LocationId id, List<LocationId> rooms, LocationId stockRoom) {}

    /** All sites, and the kinds by name. */
    record Places(List<Site> sites, Map<String, KindId> kinds) {

        Site site(int number) {
            return sites.get(number % sites.size());
        }
    }

    /**
     * What stands before the first audit.
     *
     * @param it whoever runs the audits
     * @param today the day on which the sample company is made
     */
    record World(Places places, Staff staff, Actor it, LocalDate today) {}

    /** Somebody who works here. */
    record Member(PersonId id, String name, String department, Site site) {}

    /** Everybody, heads of departments first. */
    record Staff(List<Member> members) {

        Member named(String name) {
            return members.stream()
                    .filter(member -> member.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        List<Member> in(String department) {
            return members.stream()
                    .filter(member -> member.department().equals(department))
                    .toList();
        }
    }
}
