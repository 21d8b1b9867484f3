package dev.rollcall.evidence.log;

import java.util.List;

/**
 * What came of checking an audit's log.
 *
 * @param rows sealed rows that were recomputed
 * @param compared rows that were compared with the tables that they were read from
 * @param unsealed rows that wait for their seal
 * @param end of the chain
 * @param breaks the first hundred; empty when all holds
 * @param more whether there are more breaks than these
 * @param anchor whether a seal that was kept outside is in the chain, null when none was given
 */
public record EvidenceCheck(
        long rows, long compared, long unsealed, Seal end, List<EvidenceBreak> breaks, boolean more, Boolean anchor) {

    /** Whether nothing is wrong, and the seal that was kept outside, if any, is in the chain. */
    public boolean isIntact() {
        return breaks.isEmpty() && !Boolean.FALSE.equals(anchor);
    }
}
