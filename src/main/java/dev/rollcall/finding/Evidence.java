package dev.rollcall.finding;

/**
 * Which verifications count for an item, and in which order, as SQL. What was seen or answered since the audit froze its
 * expectations counts in it, whichever audit asked; an older one counts only where the audit took it over as the item's
 * own; and so does one that is older than what is expected now, as the register changed in the meantime. Parameters: audit,
 * frozenAt.
 */
final class Evidence {

    private Evidence() {}

    /** Verification {@code v} counts for audit item {@code i}. */
    static String counts(String v) {
        return ("v.asset_id = i.asset_id AND v.superseded = FALSE"
                        + " AND (v.audit_id = :audit OR v.observed_at >= :frozenAt)"
                        + " AND (i.changed_at IS NULL OR v.observed_at >= i.changed_at)")
                .replace("v.", v + ".");
    }

    /**
     * Evidence that says where a thing is or what became of it comes before evidence that says only who does not have it,
     * and that before evidence that it was not seen. Within each the strongest grade wins, then the latest by sequence.
     */
    static String strongestFirst(String v) {
        return """
                CASE WHEN v.claim = 'NOT_FOUND' THEN 2
                     WHEN v.claim = 'NOT_RECOGNISED' THEN 1
                     WHEN v.claim = 'NOT_HELD' AND (v.detail IS NULL
                          OR v.detail NOT IN ('LOST', 'STOLEN', 'IN_REPAIR', 'OWN')) THEN 1
                     ELSE 0 END, v.grade_rank, v.id DESC""".replace("v.", v + ".");
    }

    /** The strongest verification of the item that fulfils a condition on {@code v}, as a scalar subquery. */
    static String strongest(String condition) {
        return "(SELECT v.id FROM verification v WHERE " + counts("v") + " AND " + condition + " ORDER BY "
                + strongestFirst("v") + " LIMIT 1)";
    }

    /** Whether any verification of the item fulfils a condition on {@code w}. */
    static String any(String condition) {
        return "EXISTS (SELECT 1 FROM verification w WHERE " + counts("w") + " AND " + condition + ")";
    }

    /** What verification {@code w} says, as text; needs wp (its person) and wl (its place) joined. */
    static final String SAYS = """
            CONCAT(CASE w.claim WHEN 'SEEN' THEN 'seen' WHEN 'HELD' THEN 'held' WHEN 'ON_PAPER' THEN 'on paper'
                     WHEN 'NOT_HELD' THEN 'not with the holder' WHEN 'NOT_RECOGNISED' THEN 'not recognised'
                     WHEN 'LATER' THEN 'cannot be checked yet' ELSE 'not found' END,
                   CASE WHEN w.detail IS NULL THEN '' ELSE CONCAT(' (', LOWER(REPLACE(w.detail, '_', ' ')), ')') END,
                   CASE WHEN wp.id IS NULL THEN '' WHEN w.claim = 'NOT_HELD' THEN CONCAT(', to ', wp.display_name)
                     ELSE CONCAT(' by ', wp.display_name) END,
                   CASE WHEN wl.id IS NULL THEN '' ELSE CONCAT(' in ', wl.name) END,
                   ' [', LOWER(REPLACE(w.grade, '_', ' ')), ']')""";

    /** All that the verifications say of item {@code i} that fulfil a condition on {@code w}, strongest first. */
    static String all(String condition) {
        return "(SELECT SUBSTRING(GROUP_CONCAT(" + SAYS + " ORDER BY w.grade_rank, w.id SEPARATOR '; '), 1, 1000)"
                + " FROM verification w LEFT JOIN person wp ON wp.id = w.holder_id"
                + " LEFT JOIN place wl ON wl.id = w.location_id WHERE " + counts("w") + " AND " + condition + ")";
    }

    /** The model that was read off the item where it differs, as text. */
    static final String MODEL = "(SELECT MAX(w.model) FROM verification w WHERE " + counts("w") + ")";

    /** All serials that were observed on the item, as text. */
    static String serials() {
        return "(SELECT SUBSTRING(GROUP_CONCAT(DISTINCT w.serial ORDER BY w.serial SEPARATOR ', '), 1, 1000)"
                + " FROM verification w WHERE " + counts("w") + " AND w.serial IS NOT NULL)";
    }
}
