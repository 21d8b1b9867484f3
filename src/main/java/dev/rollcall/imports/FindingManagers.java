package dev.rollcall.imports;

import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.imports.WaitingManagers.Waiting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Finds the managers of the people in a file once all its rows are read, since a manager may stand in a later row as well
 * as on record. May be repeated when rows were refused since.
 */
@Component
class FindingManagers {

    private static final int BATCH = 1_000;

    private final ImportRows rows;
    private final Tables tables;
    private final Lookups lookups;
    private final ReportingCircles circles;
    private final WaitingManagers waiting;
    private final ManagerRows managers;

    FindingManagers(
            ImportRows rows,
            Tables tables,
            Lookups lookups,
            ReportingCircles circles,
            WaitingManagers waiting,
            ManagerRows managers) {
        this.rows = rows;
        this.tables = tables;
        this.lookups = lookups;
        this.circles = circles;
        this.waiting = waiting;
        this.managers = managers;
    }

    void find(ImportRun run) {
        if (run.subject() != Subject.PEOPLE) {
            return;
        }
        List<Waiting> earlier = waiting.all();
        Set<String> texts = new HashSet<>();
        earlier.forEach(one -> texts.addAll(one.texts()));
        each(run, batch -> batch.forEach(row -> texts.addAll(ManagerRows.texts(row))));
        if (texts.isEmpty()) {
            return;
        }
        NamedPeople people = lookups.people(texts);
        each(run, batch -> batch.forEach(row -> learn(people, row)));
        Map<UUID, UUID> wanted = new HashMap<>();
        each(run, batch -> wanted.putAll(wanted(run, batch, people)));
        Map<UUID, Integer> awaited = new HashMap<>();
        waiting.managers(earlier, people).values().forEach(manager -> awaited.merge(manager, 1, Integer::sum));
        ManagerRows.Told told = new ManagerRows.Told(people, circles.closedBy(wanted), awaited);
        each(run, batch -> rows.update(run.id(), managers.decide(run, batch, records(batch), told)));
    }

    private void each(ImportRun run, Consumer<List<ImportRow>> work) {
        List<ImportRow> batch = good(run, 0);
        while (!batch.isEmpty()) {
            work.accept(batch);
            batch = good(run, batch.get(batch.size() - 1).number());
        }
    }

    private List<ImportRow> good(ImportRun run, int after) {
        return rows.after(run.id(), after, BATCH, RowState.NEW, RowState.CHANGED, RowState.UNCHANGED);
    }

    private static void learn(NamedPeople people, ImportRow row) {
        people.spelled(row.fields().get("email"), row.subjectId(), row.entityId());
        people.spelled(row.fields().get("user_name"), row.subjectId(), row.entityId());
        people.numbered(row.fields().get("employee_number"), row.subjectId(), row.entityId());
        people.called(row.title(), row.subjectId(), row.entityId());
    }

    private Map<UUID, UUID> wanted(ImportRun run, List<ImportRow> batch, NamedPeople people) {
        Map<UUID, Row> records = records(batch);
        Map<UUID, UUID> wanted = new HashMap<>();
        for (ImportRow row : batch) {
            Set<UUID> named = people.named(row.entityId(), ManagerRows.texts(row));
            if (named.size() == 1 && !ManagerRows.stays(run, records.get(row.subjectId()))) {
                wanted.put(row.subjectId(), named.iterator().next());
            }
        }
        return wanted;
    }

    private Map<UUID, Row> records(List<ImportRow> batch) {
        return tables.of(Subject.PEOPLE)
                .read(batch.stream().map(ImportRow::subjectId).toList());
    }
}
