package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.BulkTable;
import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.RecordingChanges.Changed;
import dev.rollcall.history.SubjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * People without a manager, of whom a file named one who could not be told then. The text stays with them as an extra
 * field, and each later import of people looks again, whatever its legal entity.
 */
@Component
class WaitingManagers {

    /** The extra field. */
    static final String FIELD = "Manager in the file";

    private final Lookups lookups;
    private final ReportingCircles circles;
    private final Tables tables;
    private final RecordingChanges history;

    WaitingManagers(Lookups lookups, ReportingCircles circles, Tables tables, RecordingChanges history) {
        this.lookups = lookups;
        this.circles = circles;
        this.tables = tables;
        this.history = history;
    }

    /** @param extra JSON of the extra fields */
    record Waiting(UUID person, UUID entity, String extra) {
        List<String> texts() {
            return ApplyingImports.lines(Json.texts(extra).get(FIELD));
        }
    }

    List<Waiting> all() {
        return lookups.waiting("%\"" + FIELD + "\"%");
    }

    /** The manager of each for whom there is exactly one now. */
    Map<UUID, UUID> managers(List<Waiting> waiting, NamedPeople people) {
        Map<UUID, UUID> found = new HashMap<>();
        waiting.forEach(one -> {
            Set<UUID> named = people.named(one.entity(), one.texts());
            if (named.size() == 1) {
                found.put(one.person(), named.iterator().next());
            }
        });
        found.keySet().removeAll(circles.closedBy(found));
        return found;
    }

    /** Gives those who waited the managers that are on record now. */
    void connect(ImportRun run, Author author) {
        List<Waiting> waiting = all();
        NamedPeople people = lookups.people(
                waiting.stream().flatMap(one -> one.texts().stream()).toList());
        Map<UUID, UUID> managers = managers(waiting, people);
        BulkTable table = tables.of(Subject.PEOPLE);
        List<Row> updates = new ArrayList<>();
        List<Changed> changes = new ArrayList<>();
        table.read(managers.keySet()).values().forEach(person -> {
            String manager = managers.get(person.id()).toString();
            Map<String, String> extra =
                    new LinkedHashMap<>(Json.texts(person.values().get("extra")));
            extra.remove(FIELD);
            Map<String, String> values = new LinkedHashMap<>(Map.of("manager_id", manager));
            values.put("extra", extra.isEmpty() ? null : Json.of(extra));
            updates.add(new Row(person.id(), person.version(), values));
            changes.add(new Changed(person.id(), List.of(new Change("manager", null, manager))));
        });
        table.update(updates);
        history.record(
                SubjectType.PERSON,
                changes,
                new Cause(
                        Cause.Kind.IMPORT,
                        run.id().toString(),
                        "Named in an earlier import, and on record since the import of " + run.fileName()),
                author);
    }
}
