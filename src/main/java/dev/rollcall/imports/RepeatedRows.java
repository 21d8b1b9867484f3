package dev.rollcall.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        drafts.stream()
                .flatMap(draft -> draft.keys.keySet().stream())
                .distinct()
                .toList()
                .forEach(kind -> seen.put(kind, staged(id, kind, drafts)));
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

    /** Of rows that were matched. */
    void refuseSameRecords(ImportId id, List<DraftRow> drafts) {
        List<DraftRow> matched = drafts.stream()
                .filter(draft -> draft.subjectId != null && !draft.isStopped())
                .toList();
        matched.forEach(draft -> draft.keys.put(RECORD, draft.subjectId.toString()));
        Map<String, Integer> seen = staged(id, RECORD, matched);
        for (DraftRow draft : matched) {
            Integer first = seen.putIfAbsent(draft.subjectId.toString(), (int) draft.row.number());
            if (first != null) {
                draft.refuse(null, "Row " + first + " means the same record. Keep one of the two.");
            }
        }
    }

    private Map<String, Integer> staged(ImportId id, String kind, List<DraftRow> drafts) {
        return rows.keyed(
                id,
                kind,
                drafts.stream()
                        .map(draft -> draft.keys.get(kind))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
