package dev.rollcall.imports;

import dev.rollcall.sheet.SheetFile;
import dev.rollcall.sheet.SheetRow;
import dev.rollcall.values.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    StagingRows(ImportRuns runs, ImportRows rows, ImportFiles files, Interpreting interpreting, ReadingRows reading) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.interpreting = interpreting;
        this.reading = reading;
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
            refuseRepeated(id, drafts);
        }
        interpreting.interpret(run, drafts);
        rows.add(id, drafts);
        runs.staged(id, drafts.size());
        if (!more) {
            runs.move(id, ImportState.STAGING, ImportState.PREVIEW);
        }
        return more;
    }

    /** Whether staging came to an end that can be confirmed. */
    @Transactional(readOnly = true)
    public boolean isReadable(ImportId id) {
        return runs.find(id).orElseThrow().state() != ImportState.REFUSED;
    }

    private void refuseRepeated(ImportId id, List<DraftRow> drafts) {
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        drafts.stream()
                .flatMap(draft -> draft.keys.keySet().stream())
                .distinct()
                .toList()
                .forEach(kind -> seen.put(
                        kind,
                        rows.keyed(
                                id,
                                kind,
                                drafts.stream()
                                        .map(draft -> draft.keys.get(kind))
                                        .filter(Objects::nonNull)
                                        .toList())));
        for (DraftRow draft : drafts) {
            draft.keys.forEach((kind, text) -> {
                Integer first = seen.get(kind).get(text);
                if (first != null) {
                    draft.refuse(
                            null, "Row " + first + " has the same " + Matching.words(kind) + ". Keep one of the two.");
                }
            });
            if (!draft.isStopped()) {
                draft.keys.forEach((kind, text) -> seen.get(kind).put(text, (int) draft.row.number()));
            }
        }
    }
}
