package dev.rollcall.audit;

/**
 * When nobody is asked about a thing again so soon: somebody confirmed or scanned it, with nothing amiss, after :since, and
 * nothing was noted about it later. As SQL over table or alias {@code i} with asset_id and holder_id.
 */
final class LatelyVerified {

    private LatelyVerified() {}

    /** To be read as FROM …: the piece of evidence, as v. */
    static String from(String i) {
        return """
                FROM verification v WHERE v.asset_id = %1$s.asset_id AND v.superseded = FALSE AND v.detail IS NULL
                  AND v.claim IN ('SEEN', 'HELD') AND v.source IN ('ANSWER', 'SCAN', 'SEARCH') AND v.observed_at >= :since
                  AND (v.holder_id IS NULL OR v.holder_id = %1$s.holder_id)
                  AND NOT EXISTS (SELECT 1 FROM verification n WHERE n.asset_id = v.asset_id AND n.id > v.id
                                  AND n.superseded = FALSE)""".formatted(i);
    }
}
