package dev.rollcall.imports;

import dev.rollcall.sheet.SheetFile;
import dev.rollcall.sheet.SheetRow;
import dev.rollcall.values.Result;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stages the next portion of a file: reads rows, finds what they mean in the register, and keeps what would change. */
@Service
public class StagingRows {

    static final int PORTION = 5_000;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportFiles files;
    private final Interpreting interpreting;
    private final ReadingRows reading;
    private final RepeatedRows repeated;

    StagingRows(
            ImportRuns runs,
            ImportRows rows,
            ImportFiles files,
            Interpreting interpreting,
            ReadingRows reading,
            RepeatedRows repeated) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.interpreting = interpreting;
        this.reading = reading;
        this.repeated = repeated;
    }

    /** @return whether rows are left */
    @Transactional
    public boolean stage(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow();
        if (run.state() != ImportState.STAGING) {
            return false;
        }
        List<SheetRow> portion = new ArrayList<>();
        int from = rows.lastRow(id);
        Result<SheetFile> file = SheetFile.open(files.local(id));
        Result<Long> read = file.isDone()
                ? file.value().read(row -> {
                    if (row.number() > from && portion.size() <= PORTION) {
                        portion.add(row);
                    }
                })
                : Result.refused(file.refusal().get());
        if (!read.isDone()) {
            runs.refused(id, read.refusal().get());
            files.forget(id);
            return false;
        }
        boolean more = portion.size() > PORTION;
        List<DraftRow> drafts = reading.read(run, portion.subList(0, Math.min(PORTION, portion.size())));
        if (run.subject() != Subject.LICENCES) {
            repeated.refuseSameKeys(id, drafts);
        }
        interpreting.interpret(run, drafts);
        rows.add(id, drafts);
        runs.staged(id, drafts.size());
        if (!more) {
            interpreting.finish(run);
            runs.move(id, ImportState.STAGING, ImportState.PREVIEW);
        }
        return more;
    }

    /** Whether staging came to an end that can be confirmed. */
    @Transactional(readOnly = true)
    public boolean isReadable(ImportId id) {
        return runs.find(id).orElseThrow().state() != ImportState.REFUSED;
    }
}
