package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.BulkTable;
import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.RecordingChanges.Changed;
import dev.rollcall.history.SubjectType;
import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.sheet.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts rooms into sites that stand in the same file. */
@Component
class ConnectingSites {

    private static final int BATCH = 1_000;
    private static final String SITE = "site_id";

    private final ImportRows rows;
    private final Tables tables;
    private final ResolvingReferences references;
    private final RecordingChanges history;

    ConnectingSites(ImportRows rows, Tables tables, ResolvingReferences references, RecordingChanges history) {
        this.rows = rows;
        this.tables = tables;
        this.references = references;
        this.history = history;
    }

    void connect(ImportRun run, Cause cause, Author author) {
        List<ImportRow> batch = rows.after(run.id(), 0, BATCH, RowState.NEW, RowState.CHANGED, RowState.UNCHANGED);
        while (!batch.isEmpty()) {
            connect(run, batch, cause, author);
            batch = rows.after(
                    run.id(),
                    batch.get(batch.size() - 1).number(),
                    BATCH,
                    RowState.NEW,
                    RowState.CHANGED,
                    RowState.UNCHANGED);
        }
    }

    private void connect(ImportRun run, List<ImportRow> batch, Cause cause, Author author) {
        List<DraftRow> drafts = new ArrayList<>();
        for (ImportRow row : batch) {
            String site = row.fields().getOrDefault(SITE, "");
            if (site.startsWith(ResolvingReferences.NEW)) {
                DraftRow draft = new DraftRow(new SheetRow(row.number(), List.of()));
                draft.entityId = row.entityId();
                draft.subjectId = row.subjectId();
                draft.refer(SITE, Target.PLACE, List.of(site.substring(1)));
                drafts.add(draft);
            }
        }
        references.resolve(drafts);
        BulkTable table = tables.of(Subject.LOCATIONS);
        Map<UUID, Row> records =
                table.read(drafts.stream().map(draft -> draft.subjectId).toList());
        List<Row> updates = new ArrayList<>();
        List<Changed> changes = new ArrayList<>();
        for (DraftRow draft : drafts) {
            String to = draft.fields.getOrDefault(SITE, "");
            Row record = records.get(draft.subjectId);
            String old = record.values().get(SITE);
            boolean keep = old != null && run.fillGapsOnly() || to.equals(old) || to.equals(draft.subjectId.toString());
            if (!to.isEmpty() && !to.startsWith(ResolvingReferences.NEW) && !keep) {
                Map<String, String> values = new LinkedHashMap<>(Map.of(SITE, to));
                if ("SITE".equals(record.values().get("location_kind"))) {
                    values.put("location_kind", "ROOM");
                }
                updates.add(new Row(draft.subjectId, record.version(), values));
                changes.add(new Changed(draft.subjectId, List.of(new Change("site", old, to))));
            }
        }
        table.update(updates);
        history.record(SubjectType.LOCATION, changes, cause, author);
    }
}
