package dev.rollcall.imports;

import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says of staged rows of people who their manager would be, or why nobody is taken; the text is kept then. */
@Component
class ManagerRows {

    private static final String COLUMN = "manager_id";
    private static final String REMARK = "Manager: ";

    private final Comparing comparing;

    ManagerRows(Comparing comparing) {
        this.comparing = comparing;
    }

    /**
     * What is known of all rows together.
     *
     * @param circular people who would report to themselves through others
     * @param awaited how many people wait for somebody since earlier imports
     */
    record Told(NamedPeople people, Set<UUID> circular, Map<UUID, Integer> awaited) {
        Optional<String> doubt(ImportRow row) {
            List<String> texts = texts(row);
            return people.doubt(row.entityId(), texts)
                    .or(() -> circular.contains(row.subjectId())
                            ? Optional.of(
                                    "with " + texts.get(0) + " somebody would report to themselves; nobody was taken.")
                            : Optional.empty());
        }

        String manager(ImportRow row) {
            return people.named(row.entityId(), texts(row)).iterator().next().toString();
        }
    }

    static List<String> texts(ImportRow row) {
        return ApplyingImports.lines(row.fields().get(ImportRows.MANAGER));
    }

    /** Whether the manager on record stays, whatever the file says. */
    static boolean stays(ImportRun run, Row record) {
        return run.fillGapsOnly() && record != null && record.values().get(COLUMN) != null;
    }

    /** The rows of a portion that name a manager, or are awaited as one, as they come out. */
    List<DraftRow> decide(ImportRun run, List<ImportRow> batch, Map<UUID, Row> records, Told told) {
        List<DraftRow> drafts = new ArrayList<>();
        List<DraftRow> known = new ArrayList<>();
        for (ImportRow row : batch) {
            if (texts(row).isEmpty() && !told.awaited().containsKey(row.subjectId())) {
                continue;
            }
            Row record = records.get(row.subjectId());
            DraftRow draft = again(row);
            Optional.ofNullable(told.awaited().get(row.subjectId()))
                    .ifPresent(count -> draft.remarks.add(waited(count)));
            if (!texts(row).isEmpty() && !stays(run, record)) {
                Optional<String> doubt = told.doubt(row);
                doubt.ifPresent(reason -> draft.remarks.add(REMARK + reason));
                keep(draft, record, doubt.isPresent() ? row.fields().get(ImportRows.MANAGER) : null);
                if (doubt.isEmpty()) {
                    give(draft, record, told.manager(row));
                }
                if (record != null) {
                    known.add(draft);
                }
            }
            drafts.add(draft);
        }
        comparing.judge(run, known);
        return drafts;
    }

    private static String waited(int count) {
        return REMARK + (count == 1 ? "one person waits" : count + " people wait")
                + " for this one since an earlier import, and will get it.";
    }

    /** The row as it stands, less what was said of its manager. */
    private static DraftRow again(ImportRow row) {
        DraftRow draft = new DraftRow(new SheetRow(row.number(), List.of()));
        draft.state = row.state();
        draft.subjectId = row.subjectId();
        draft.fields.putAll(row.fields());
        draft.changes = new LinkedHashMap<>(row.changes());
        draft.fields.remove(COLUMN);
        draft.changes.remove(COLUMN);
        draft.reverses = row.reverses();
        row.remarks().lines().filter(remark -> !remark.startsWith(REMARK)).forEach(draft.remarks::add);
        return draft;
    }

    private static void give(DraftRow draft, Row record, String manager) {
        if (record == null) {
            draft.put(COLUMN, manager);
        } else if (!manager.equals(record.values().get(COLUMN))) {
            draft.changes.put(COLUMN, Arrays.asList(record.values().get(COLUMN), manager));
        }
    }

    /** @param text null where there is nothing (any more) to wait for */
    private static void keep(DraftRow draft, Row record, String text) {
        String old = record == null ? null : record.values().get("extra");
        String now = record == null
                ? draft.fields.get("extra")
                : draft.changes.getOrDefault("extra", Arrays.asList(old, old)).get(1);
        Map<String, String> extra = new LinkedHashMap<>(Json.texts(now));
        extra.remove(WaitingManagers.FIELD);
        Optional.ofNullable(text).ifPresent(some -> extra.put(WaitingManagers.FIELD, some));
        String kept = extra.isEmpty() ? null : Json.of(extra);
        if (record == null) {
            draft.fields.remove("extra");
            draft.put("extra", kept);
        } else if (extra.equals(Json.texts(old))) {
            draft.changes.remove("extra");
        } else {
            draft.changes.put("extra", Arrays.asList(old, kept));
        }
    }
}
