package dev.rollcall.imports;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies a confirmed import: its good rows, in one transaction, in batches of bounded size. */
@Service
public class ApplyingImports {

    private final ImportRuns runs;
    private final ImportRows rows;
    private final StaleRows stale;
    private final ImportFiles files;
    private final ApplyingRecords records;
    private final ImportedAccounts accounts;

    ApplyingImports(
            ImportRuns runs,
            ImportRows rows,
            StaleRows stale,
            ImportFiles files,
            ApplyingRecords records,
            ImportedAccounts accounts) {
        this.runs = runs;
        this.rows = rows;
        this.stale = stale;
        this.files = files;
        this.records = records;
        this.accounts = accounts;
    }

    /** Does nothing when the import is not waiting to be applied: a job may run twice. */
    @Transactional
    public void apply(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow();
        if (run.state() != ImportState.APPLYING) {
            return;
        }
        boolean lists = run.subject() == Subject.ACCOUNTS;
        int changed = lists ? 0 : stale.refuse(run);
        if (changed > 0 && run.mode() == ApplyMode.ALL_OR_NOTHING) {
            runs.refused(
                    id,
                    changed + " rows no longer fit the register, which has changed since the preview, and all or"
                            + " nothing was asked for. Nothing was imported; upload the file again.");
        } else {
            runs.applied(id, lists ? accounts.write(run) : records.write(run));
        }
        files.forget(id);
        rows.forgetKeys(id);
    }

    static List<String> lines(String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\n"));
    }
}
