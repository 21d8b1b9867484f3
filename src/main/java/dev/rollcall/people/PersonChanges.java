package dev.rollcall.people;

import dev.rollcall.history.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells two states of a person apart, field by field, by the names that the history shows. */
final class PersonChanges {

    private PersonChanges() {}

    static List<Change> between(PersonFields a, PersonFields b) {
        List<Change> changes = new ArrayList<>();
        add(changes, "entity", a.entityId(), b.entityId());
        add(changes, "source id", a.sourceId(), b.sourceId());
        add(changes, "employee number", a.employeeNumber(), b.employeeNumber());
        add(changes, "user name", a.userName(), b.userName());
        add(changes, "name", a.displayName(), b.displayName());
        add(changes, "given name", a.givenName(), b.givenName());
        add(changes, "family name", a.familyName(), b.familyName());
        add(changes, "email", a.email(), b.email());
        add(changes, "type", a.type(), b.type());
        add(changes, "status", a.status(), b.status());
        add(changes, "last day", a.lastDay(), b.lastDay());
        add(changes, "manager", a.managerId(), b.managerId());
        add(changes, "deputy", a.deputyId(), b.deputyId());
        add(changes, "sponsor", a.sponsorId(), b.sponsorId());
        add(changes, "department", a.department(), b.department());
        add(changes, "job title", a.jobTitle(), b.jobTitle());
        add(changes, "place", a.locationId(), b.locationId());
        add(changes, "reached by", a.reach(), b.reach());
        return changes;
    }

    private static void add(List<Change> changes, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(field, Objects.toString(from, null), Objects.toString(to, null)));
        }
    }
}
