package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.BulkTable;
import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges.Changed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies a confirmed import: its good rows, in one transaction, in batches of bounded size. */
@Service
public class ApplyingImports {

    private static final int BATCH = 1_000;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportFiles files;
    private final Tables tables;
    private final MakingNamed named;
    private final ApplyEnd end;

    ApplyingImports(
            ImportRuns runs, ImportRows rows, ImportFiles files, Tables tables, MakingNamed named, ApplyEnd end) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.tables = tables;
        this.named = named;
        this.end = end;
    }

    /** Does nothing when the import is not waiting to be applied: a job may run twice. */
    @Transactional
    public void apply(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow();
        if (run.state() != ImportState.APPLYING) {
            return;
        }
        int stale = rows.refuseStale(run);
        if (stale > 0 && run.mode() == ApplyMode.ALL_OR_NOTHING) {
            runs.refused(
                    id,
                    stale + " rows no longer fit the register, which has changed since the preview, and all or"
                            + " nothing was asked for. Nothing was imported; upload the file again.");
        } else {
            runs.applied(id, write(run));
        }
        files.forget(id);
        rows.forgetKeys(id);
    }

    private int write(ImportRun run) {
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
        return done;
    }

    private void write(ImportRun run, List<ImportRow> batch, MakingNamed.Made made, Cause cause, Author author) {
        BulkTable table = tables.of(run.subject());
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        List<Changed> history = new ArrayList<>();
        for (ImportRow row : batch) {
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
    }

    /** The values that the row changes, less those that would reverse a correction where that was not accepted. */
    private static Map<String, String> changes(
            ImportRun run, ImportRow row, MakingNamed.Made made, List<Change> changes) {
        Set<String> reversed =
                Set.of(row.fields().getOrDefault(ImportRows.REVERSED, "").split(","));
        Map<String, String> values = new LinkedHashMap<>();
        row.changes().forEach((column, change) -> {
            if (!run.reversalsAccepted() && reversed.contains(column)) {
                return;
            }
            String to = made.resolved(column, change.get(1));
            values.put(column, to);
            Optional.ofNullable(row.fields().get(column + "_key")).ifPresent(key -> values.put(column + "_key", key));
            changes.add(new Change(FieldLabels.of(run.subject(), column), change.get(0), to));
        });
        return values;
    }

    static List<String> lines(String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\n"));
    }
}
