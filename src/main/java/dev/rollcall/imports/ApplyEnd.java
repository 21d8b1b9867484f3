package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.BulkTable;
import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.RecordingChanges.Changed;
import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.people.KeepingAliases;
import dev.rollcall.people.KeepingAliases.Alias;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.sheet.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What applying does beside the rows themselves: history, and links between rows of the same file. */
@Component
class ApplyEnd {

    private static final int BATCH = 1_000;

    private final ImportRows rows;
    private final Tables tables;
    private final ResolvingReferences references;
    private final RecordingChanges history;
    private final People people;
    private final KeepingAliases aliases;

    ApplyEnd(
            ImportRows rows,
            Tables tables,
            ResolvingReferences references,
            RecordingChanges history,
            People people,
            KeepingAliases aliases) {
        this.rows = rows;
        this.tables = tables;
        this.references = references;
        this.history = history;
        this.people = people;
        this.aliases = aliases;
    }

    Author author(ImportRun run) {
        if (run.uploader() != null) {
            return people.find(new PersonId(run.uploader()))
                    .map(person -> Author.person(person.subjectKey()))
                    .orElse(Author.system(run.uploadedBy()));
        }
        return new Author(Author.Kind.ACCOUNT, null, run.uploadedBy());
    }

    void record(ImportRun run, List<Changed> changed, Cause cause, Author author) {
        history.record(Tables.type(run.subject()), changed, cause, author);
    }

    /** The other spellings of people, once their own rows are written. */
    void keepAliases(List<ImportRow> batch, Cause cause, Author author) {
        List<Alias> added = batch.stream()
                .filter(row -> row.changes().containsKey(KeptSpellings.ALIAS))
                .flatMap(row -> ApplyingImports.lines(
                                row.changes().get(KeptSpellings.ALIAS).get(1))
                        .stream()
                        .map(name -> new Alias(new PersonId(row.subjectId()), name)))
                .toList();
        aliases.addAll(added, cause, author);
    }

    /** Managers and sites that stand in the same file as those who name them. */
    void connect(ImportRun run, Cause cause, Author author) {
        if (run.subject() == Subject.ASSETS || run.subject() == Subject.LICENCES) {
            return;
        }
        String column = run.subject() == Subject.PEOPLE ? "manager_id" : "site_id";
        int last = 0;
        List<ImportRow> batch = rows.after(run.id(), last, BATCH, RowState.NEW, RowState.CHANGED, RowState.UNCHANGED);
        while (!batch.isEmpty()) {
            connect(run, batch, column, cause, author);
            last = batch.get(batch.size() - 1).number();
            batch = rows.after(run.id(), last, BATCH, RowState.NEW, RowState.CHANGED, RowState.UNCHANGED);
        }
    }

    private void connect(ImportRun run, List<ImportRow> batch, String column, Cause cause, Author author) {
        List<DraftRow> drafts = new ArrayList<>();
        for (ImportRow row : batch) {
            DraftRow draft = new DraftRow(new SheetRow(row.number(), List.of()));
            draft.subjectId = row.subjectId();
            String site = row.fields().getOrDefault("site_id", "");
            if (row.fields().containsKey(ImportRows.MANAGER)) {
                draft.refer(
                        column,
                        Target.PERSON,
                        ApplyingImports.lines(row.fields().get(ImportRows.MANAGER)));
            } else if (site.startsWith(ResolvingReferences.NEW)) {
                draft.refer(column, Target.PLACE, List.of(site.substring(1)));
            }
            if (!draft.references.isEmpty()) {
                drafts.add(draft);
            }
        }
        references.resolve(run.entityId(), drafts);
        BulkTable table = tables.of(run.subject());
        Map<UUID, Row> records =
                table.read(drafts.stream().map(draft -> draft.subjectId).toList());
        List<Row> updates = new ArrayList<>();
        List<Changed> changes = new ArrayList<>();
        for (DraftRow draft : drafts) {
            String to = draft.fields.getOrDefault(column, "");
            Row record = records.get(draft.subjectId);
            String old = record.values().get(column);
            boolean keep = old != null && run.fillGapsOnly() || to.equals(old) || to.equals(draft.subjectId.toString());
            if (!to.isEmpty() && !to.startsWith(ResolvingReferences.NEW) && !keep) {
                Map<String, String> values = new LinkedHashMap<>(Map.of(column, to));
                if (column.equals("site_id") && "SITE".equals(record.values().get("location_kind"))) {
                    values.put("location_kind", "ROOM");
                }
                updates.add(new Row(draft.subjectId, record.version(), values));
                changes.add(new Changed(
                        draft.subjectId, List.of(new Change(FieldLabels.of(run.subject(), column), old, to))));
            }
        }
        table.update(updates);
        record(run, changes, cause, author);
    }
}
