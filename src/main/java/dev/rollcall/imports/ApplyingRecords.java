package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.BulkTable;
import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges.Changed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the good rows of an import into the register, with history, in batches of bounded size. */
@Component
class ApplyingRecords {

    private static final int BATCH = 1_000;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final Tables tables;
    private final MakingNamed named;
    private final ImportedSeats seats;
    private final ApplyEnd end;

    ApplyingRecords(
            ImportRuns runs, ImportRows rows, Tables tables, MakingNamed named, ImportedSeats seats, ApplyEnd end) {
        this.runs = runs;
        this.rows = rows;
        this.tables = tables;
        this.named = named;
        this.seats = seats;
        this.end = end;
    }

    /** @return how many rows went in */
    int write(ImportRun run) {
        Author author = end.author(run);
        Cause cause = new Cause(Cause.Kind.IMPORT, run.id().toString(), "Import of " + run.fileName());
        MakingNamed.Made made = named.begin(run, cause, author);
        int done = 0;
        int last = 0;
        List<ImportRow> batch = rows.after(run.id(), last, BATCH, RowState.NEW, RowState.CHANGED);
        while (!batch.isEmpty()) {
            write(run, batch, made, cause, author);
            done += batch.size();
            last = batch.get(batch.size() - 1).number();
            runs.showProgress(run.id(), done);
            batch = rows.after(run.id(), last, BATCH, RowState.NEW, RowState.CHANGED);
        }
        end.connect(run, cause, author);
        if (run.subject() == Subject.LICENCES) {
            seats.finish(run);
        }
        return done;
    }

    private void write(ImportRun run, List<ImportRow> batch, MakingNamed.Made made, Cause cause, Author author) {
        BulkTable table = tables.of(run.subject());
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        List<Changed> history = new ArrayList<>();
        for (ImportRow row : batch) {
            if (row.fields().containsKey(ImportedSeats.REPEATS)) {
                continue;
            }
            List<Change> changes = new ArrayList<>();
            if (row.state() == RowState.NEW) {
                Map<String, String> values = new LinkedHashMap<>(row.fields());
                values.keySet().removeIf(column -> column.startsWith("~"));
                values.replaceAll((column, text) -> made.resolved(column, text));
                added.add(new Row(row.subjectId(), 0, values));
                changes.add(new Change("record", null, row.title()));
                FieldAuthority.owned()
                        .forEach(column -> changes.add(
                                new Change(FieldLabels.of(run.subject(), column), null, values.get(column))));
            } else {
                Map<String, String> values = changes(run, row, made, changes);
                if (!values.isEmpty()) {
                    changed.add(new Row(row.subjectId(), row.subjectVersion(), values));
                }
            }
            history.add(new Changed(row.subjectId(), changes));
        }
        table.insert(added);
        table.update(changed);
        end.record(run, history, cause, author);
        end.keepAliases(batch, cause, author);
        seats.assign(batch, cause, author);
    }

    /** The values that the row changes, less those that would reverse a correction where that was not accepted. */
    private static Map<String, String> changes(
            ImportRun run, ImportRow row, MakingNamed.Made made, List<Change> changes) {
        Set<String> reversed =
                Set.of(row.fields().getOrDefault(ImportRows.REVERSED, "").split(","));
        Map<String, String> values = new LinkedHashMap<>();
        row.changes().forEach((column, change) -> {
            boolean pseudo = column.equals(LicenceRows.SEAT) || column.equals(KeptSpellings.ALIAS);
            if (pseudo || !run.reversalsAccepted() && reversed.contains(column)) {
                return;
            }
            String to = made.resolved(column, change.get(1));
            values.put(column, to);
            Optional.ofNullable(row.fields().get(column + "_key")).ifPresent(key -> values.put(column + "_key", key));
            if (run.subject() == Subject.LICENCES
                    && Set.of("product", "reference").contains(column)) {
                values.put("match_key", row.fields().get("match_key"));
            }
            changes.add(new Change(FieldLabels.of(run.subject(), column), change.get(0), to));
        });
        return values;
    }
}
