package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Refuses rows of a file that say the same thing twice, because of a key that they share or a record that both mean. */
@Component
class RepeatedRows {

    private static final String RECORD = "RECORD";

    private final ImportRows rows;

    RepeatedRows(ImportRows rows) {
        this.rows = rows;
    }

    void refuseSameKeys(ImportId id, List<DraftRow> drafts) {
        Map<String, Map<Key, Integer>> seen = new HashMap<>();
        drafts.stream()
                .flatMap(draft -> draft.keys.keySet().stream())
                .distinct()
                .toList()
                .forEach(kind -> seen.put(kind, staged(id, kind, drafts)));
        for (DraftRow draft : drafts) {
            draft.keys.keySet().forEach(kind -> {
                Integer first = draft.key(kind).map(seen.get(kind)::get).orElse(null);
                if (first != null) {
                    draft.refuse(
                            null, "Row " + first + " has the same " + Matching.words(kind) + ". Keep one of the two.");
                }
            });
            if (!draft.isStopped()) {
                draft.keys
                        .keySet()
                        .forEach(kind ->
                                draft.key(kind).ifPresent(key -> seen.get(kind).put(key, (int) draft.row.number())));
            }
        }
    }

    /** Of rows that were matched. */
    void refuseSameRecords(ImportId id, List<DraftRow> drafts) {
        List<DraftRow> matched = drafts.stream()
                .filter(draft -> draft.subjectId != null && !draft.isStopped())
                .toList();
        matched.forEach(draft -> draft.keys.put(RECORD, draft.subjectId.toString()));
        Map<Key, Integer> seen = staged(id, RECORD, matched);
        for (DraftRow draft : matched) {
            Integer first = seen.putIfAbsent(draft.key(RECORD).orElseThrow(), (int) draft.row.number());
            if (first != null) {
                draft.refuse(null, "Row " + first + " means the same record. Keep one of the two.");
            }
        }
    }

    private Map<Key, Integer> staged(ImportId id, String kind, List<DraftRow> drafts) {
        return rows.keyed(
                id,
                kind,
                drafts.stream().flatMap(draft -> draft.key(kind).stream()).toList());
    }
}
