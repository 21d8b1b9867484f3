package dev.rollcall.imports;

import dev.rollcall.licence.AccountSort;
import dev.rollcall.licence.Activity;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.Licences;
import dev.rollcall.licence.ListedAccount;
import dev.rollcall.licence.NamingProducts;
import dev.rollcall.licence.RecordingAccounts;
import dev.rollcall.register.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows of an account list: one list a product comes out of them, and of the rows themselves nothing stays. */
@Component
class ImportedAccounts {

    private static final int BATCH = 1_000;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final Licences licences;
    private final NamingProducts names;
    private final RecordingAccounts recording;

    ImportedAccounts(
            ImportRuns runs, ImportRows rows, Licences licences, NamingProducts names, RecordingAccounts recording) {
        this.runs = runs;
        this.rows = rows;
        this.licences = licences;
        this.names = names;
        this.recording = recording;
    }

    /** Says of each row which products it counts for. */
    void judge(ImportRun run, List<DraftRow> drafts) {
        Set<String> products = drafts.stream()
                .flatMap(draft -> AccountRows.products(draft).stream())
                .collect(Collectors.toSet());
        Set<String> known = names.named(new EntityId(run.entityId()), products).keySet();
        for (DraftRow draft : drafts) {
            if (!draft.isStopped()) {
                draft.state = RowState.NEW;
                judge(run, draft, known);
            }
        }
    }

    private void judge(ImportRun run, DraftRow draft, Set<String> known) {
        List<String> products = AccountRows.products(draft);
        if (draft.fields.containsKey("off")) {
            draft.state = RowState.UNCHANGED;
            draft.remarks.add("The account is switched off: not counted.");
        } else if (run.licenceId() == null && products.isEmpty()) {
            draft.state = RowState.UNCHANGED;
            draft.remarks.add("The account has no product: not counted.");
        } else if (run.licenceId() == null) {
            products.forEach(product -> draft.remarks.add(
                    known.contains(product)
                            ? product
                            : product + " has no licence on record (or several): shown as in use without one."));
        }
        if (AccountSort.CONCEALED.name().equals(draft.fields.get("sort"))) {
            draft.remarks.add("The name is concealed: the account is counted, but nobody can be told from it.");
        }
    }

    /** @return how many rows went in */
    int write(ImportRun run) {
        LicenceId licence = run.licenceId() == null ? null : new LicenceId(run.licenceId());
        LicenceFields fields =
                licence == null ? null : licences.find(licence).orElseThrow().fields();
        RecordingAccounts.Open open = new RecordingAccounts.Open(
                fields == null ? new EntityId(run.entityId()) : fields.entityId(),
                run.id().value(),
                run.fileName(),
                licence);
        int done = 0;
        int last = 0;
        List<ImportRow> batch = rows.after(run.id(), last, BATCH, RowState.NEW);
        while (!batch.isEmpty()) {
            Map<String, List<ListedAccount>> byProduct = new LinkedHashMap<>();
            batch.forEach(row -> (fields != null
                            ? List.of(fields.product())
                            : ApplyingImports.lines(row.fields().get(AccountRows.PRODUCTS)))
                    .forEach(one -> byProduct
                            .computeIfAbsent(one, any -> new ArrayList<>())
                            .add(account(row.fields()))));
            byProduct.forEach((one, accounts) -> recording.add(open, one, accounts));
            done += batch.size();
            last = batch.get(batch.size() - 1).number();
            runs.showProgress(run.id(), done);
            batch = rows.after(run.id(), last, BATCH, RowState.NEW);
        }
        recording.close(open);
        rows.forgetCells(run.id());
        return done;
    }

    private static ListedAccount account(Map<String, String> fields) {
        return new ListedAccount(
                fields.get("account"),
                fields.get("email"),
                fields.get("employee_number"),
                fields.get("display_name"),
                Activity.valueOf(fields.get("activity")),
                AccountSort.valueOf(fields.get("sort")));
    }
}
