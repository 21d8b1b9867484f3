package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.imports.DraftRow.Key;
import dev.rollcall.licence.AssigningSeats;
import dev.rollcall.licence.AssigningSeats.Seat;
import dev.rollcall.licence.ComparingLicences;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.NamingProducts;
import dev.rollcall.register.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The seats in a file of licences. The first row of a licence describes it; rows that repeat it, one for each person who
 * has a seat, only add theirs.
 */
@Component
class ImportedSeats {

    /** Pseudo-field of a row that repeats a licence. */
    static final String REPEATS = "~repeats";

    private static final String LICENCE = "LICENCE";

    private final ImportRows rows;
    private final Lookups lookups;
    private final AssigningSeats assigning;
    private final NamingProducts names;
    private final ComparingLicences comparing;

    ImportedSeats(
            ImportRows rows,
            Lookups lookups,
            AssigningSeats assigning,
            NamingProducts names,
            ComparingLicences comparing) {
        this.rows = rows;
        this.lookups = lookups;
        this.assigning = assigning;
        this.names = names;
        this.comparing = comparing;
    }

    /** Rows of a portion that repeat a licence, each with the draft or the earlier row that describes it. */
    record Repeated(DraftRow draft, DraftRow first, int firstRow) {}

    List<Repeated> repeated(ImportRun run, List<DraftRow> drafts) {
        Map<Key, Integer> earlier = rows.keyed(
                run.id(),
                LICENCE,
                drafts.stream().flatMap(draft -> draft.key(LICENCE).stream()).toList());
        Map<Key, DraftRow> firsts = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        for (DraftRow draft : drafts) {
            Key key = draft.key(LICENCE).orElse(null);
            if (key == null || draft.isStopped()) {
                continue;
            }
            if (earlier.containsKey(key)) {
                repeated.add(new Repeated(draft, null, earlier.get(key)));
            } else if (firsts.putIfAbsent(key, draft) != null) {
                DraftRow first = firsts.get(key);
                repeated.add(new Repeated(draft, first, (int) first.row.number()));
            }
        }
        return repeated;
    }

    /** Seats that are assigned already are no change. */
    void dropAssigned(List<DraftRow> drafts) {
        Set<Seat> assigned = lookups.seats(drafts.stream()
                .map(draft -> draft.subjectId)
                .filter(Objects::nonNull)
                .toList());
        drafts.stream()
                .filter(draft -> draft.fields.containsKey(LicenceRows.SEAT))
                .filter(draft -> assigned.contains(seat(draft)))
                .forEach(draft -> draft.fields.remove(LicenceRows.SEAT));
    }

    /** What the rows that repeat a licence do, once it is known what those do that describe it. */
    void judge(ImportRun run, List<Repeated> repeated) {
        Map<Integer, UUID> subjects = rows.subjects(
                run.id(),
                repeated.stream()
                        .filter(one -> one.first() == null)
                        .map(Repeated::firstRow)
                        .toList());
        Set<String> named = new LinkedHashSet<>();
        for (Repeated one : repeated) {
            DraftRow draft = one.draft();
            boolean taken = one.first() == null || !one.first().isStopped();
            draft.subjectId = one.first() == null ? subjects.get(one.firstRow()) : one.first().subjectId;
            draft.fields.keySet().removeIf(column -> !column.equals(LicenceRows.SEAT));
            draft.fields.put(REPEATS, String.valueOf(one.firstRow()));
            draft.extra.clear();
            draft.keys.clear();
            if (!taken) {
                draft.refuse(null, "Row " + one.firstRow() + ", which describes the licence, is refused.");
            } else if (draft.references.stream().noneMatch(to -> to.column().equals(LicenceRows.SEAT))) {
                draft.refuse(null, "Row " + one.firstRow() + " is the same licence. Keep one of the two.");
            }
            if (one.first() != null && one.first().fields.containsKey(LicenceRows.SEAT)) {
                named.add(one.first().subjectId + one.first().fields.get(LicenceRows.SEAT));
            }
        }
        List<DraftRow> open = repeated.stream()
                .map(Repeated::draft)
                .filter(draft -> !draft.isStopped())
                .toList();
        dropAssigned(open);
        open.forEach(draft -> draft.state = draft.fields.containsKey(LicenceRows.SEAT)
                        && named.add(draft.subjectId + draft.fields.get(LicenceRows.SEAT))
                ? RowState.NEW
                : RowState.UNCHANGED);
    }

    void assign(List<ImportRow> batch, Cause cause, Author author) {
        assigning.assignAll(
                batch.stream()
                        .filter(row -> row.fields().containsKey(LicenceRows.SEAT))
                        .map(row -> new Seat(
                                row.subjectId(), UUID.fromString(row.fields().get(LicenceRows.SEAT))))
                        .toList(),
                cause,
                author);
    }

    /** Compares what the import touched, and finds the lists that waited for its products. */
    void finish(ImportRun run) {
        rows.entities(run.id()).forEach(entity -> names.attachWaiting(new EntityId(entity)));
        lookups.existing("licence", rows.subjects(run.id())).forEach(id -> comparing.compare(new LicenceId(id)));
    }

    private static Seat seat(DraftRow draft) {
        return new Seat(draft.subjectId, UUID.fromString(draft.fields.get(LicenceRows.SEAT)));
    }
}
