package dev.rollcall.evidence.log;

import dev.rollcall.evidence.log.EvidenceBreak.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes a chain row by row and says which row broke. It keeps the last two rows alone, and goes on from the hash that
 * a row says it has, so that one row that was changed is one break.
 */
class CheckedChain {

    private static final int MOST = 100;

    private final Seal anchor;
    private final List<EvidenceBreak> breaks = new ArrayList<>();
    private long rows;
    private long found;
    private long no;
    private String hash = Seal.START.hash();
    private String hashBefore;
    private EvidenceRow last;
    private boolean anchored;

    /** @param anchor a seal that was kept outside, null for none */
    CheckedChain(Seal anchor) {
        this.anchor = anchor;
    }

    void take(EvidenceRow row) {
        rows++;
        if (!row.hashAfter(row.previous()).equals(row.hash())) {
            add(EvidenceBreak.of(Problem.CHANGED, row));
        }
        link(row);
        if (anchor != null && row.no() == anchor.no()) {
            anchored = row.hash().equalsIgnoreCase(anchor.hash());
        }
        hashBefore = hash;
        hash = row.hash();
        no = row.no();
        last = row;
    }

    private void link(EvidenceRow row) {
        boolean gap = row.no() != no + 1;
        if (row.previous().equals(hash)) {
            if (gap) {
                add(EvidenceBreak.of(Problem.RENUMBERED, row));
            }
        } else if (gap) {
            add(EvidenceBreak.at(Problem.REMOVED, no + 1));
        } else if (row.previous().equals(hashBefore)) {
            add(EvidenceBreak.of(Problem.INSERTED, last));
        } else if (last == null) {
            add(EvidenceBreak.at(Problem.REMOVED, row.no()));
        } else {
            add(EvidenceBreak.of(Problem.REPLACED, last));
        }
    }

    /** Compares the last row with the end that the sealer wrote down. */
    void end(Seal end) {
        if (no < end.no()) {
            add(EvidenceBreak.at(Problem.REMOVED, no + 1));
        } else if (no > end.no()) {
            add(EvidenceBreak.of(Problem.INSERTED, last));
        } else if (!hash.equals(end.hash())) {
            add(EvidenceBreak.at(Problem.END_MOVED, no));
        }
    }

    /** Takes a break note of; of more than a hundred only that there are more. */
    void add(EvidenceBreak found) {
        this.found++;
        if (breaks.size() < MOST) {
            breaks.add(found);
        }
    }

    EvidenceCheck result(long compared, long unsealed, Seal end) {
        return new EvidenceCheck(
                rows, compared, unsealed, end, List.copyOf(breaks), found > MOST, anchor == null ? null : anchored);
    }
}
