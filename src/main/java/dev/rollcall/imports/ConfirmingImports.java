package dev.rollcall.imports;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms or discards an import after its preview; the last act hands it on to the process. */
@Service
@Transactional
public class ConfirmingImports {

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportFiles files;
    private final ImportProcess process;
    private final WhoMayImport who;

    ConfirmingImports(ImportRuns runs, ImportRows rows, ImportFiles files, ImportProcess process, WhoMayImport who) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.process = process;
        this.who = who;
    }

    public Result<Void> apply(ImportId id, ApplyMode mode, boolean reversalsAccepted, Actor actor) {
        who.check(actor);
        Map<RowState, Integer> counts = rows.counts(id);
        int bad = counts.get(RowState.REFUSED) + counts.get(RowState.CONFLICT);
        if (mode == ApplyMode.ALL_OR_NOTHING && bad > 0) {
            return Result.refused(bad + " rows are refused or in conflict, and all or nothing was asked for."
                    + " Correct them in the file, or import the good rows.");
        }
        if (mode == ApplyMode.ALL_OR_NOTHING && !reversalsAccepted && rows.reversals(id) > 0) {
            return Result.refused(
                    "Some rows would reverse approved corrections. Tick that they may, or import the good rows.");
        }
        if (!runs.confirmed(id, mode, reversalsAccepted)) {
            return Result.refused("This import is not waiting for a confirmation (any more).");
        }
        process.decided(id, true);
        return Result.done();
    }

    /** Forgets the file; works before and after staging. */
    public Result<Void> discard(ImportId id, Actor actor) {
        who.check(actor);
        if (runs.move(id, ImportState.PREVIEW, ImportState.DISCARDED)) {
            process.decided(id, false);
        } else if (!runs.move(id, ImportState.QUESTION, ImportState.DISCARDED)) {
            return Result.refused("This import cannot be discarded (any more).");
        }
        files.forget(id);
        rows.forgetKeys(id);
        return Result.done();
    }
}
