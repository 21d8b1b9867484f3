package dev.rollcall.finding;

/**
 * One outcome for each item, as SQL. The strongest evidence decides, see {@link Evidence}; where there is none, what
 * became of the work that was to bring it does. Items that were excluded or cancelled stay as they are.
 */
final class OutcomeRules {

    private OutcomeRules() {}

    private static final String OUTCOME = """
            CASE
              WHEN v.claim IN ('SEEN', 'HELD') THEN 'VERIFIED'
              WHEN v.claim = 'NOT_HELD' AND v.detail = 'OWN' THEN 'VERIFIED'
              WHEN v.claim = 'ON_PAPER' THEN 'ACCOUNTED_FOR'
              WHEN v.claim = 'NOT_HELD' AND v.detail = 'IN_REPAIR' THEN 'ACCOUNTED_FOR'
              WHEN v.claim = 'NOT_HELD' AND v.detail IN ('LOST', 'STOLEN') THEN 'LOST_OR_STOLEN'
              WHEN v.claim = 'NOT_HELD' AND v.detail = 'GIVEN' AND denied = 0 THEN 'NO_ANSWER'
              WHEN v.id IS NOT NULL THEN 'NOT_FOUND'
              WHEN d.method = 'CHECK_IN' THEN 'VERIFIED'
              WHEN d.method IN ('NOT_LOOKED_FOR', 'BELOW_LIMIT') THEN 'EXCLUDED'
              WHEN d.method = 'DEFER' OR c.state = 'DEFERRED' THEN 'DEFERRED'
              WHEN d.method = 'ASK' THEN 'NO_ANSWER'
              WHEN s.state = 'NOT_FOUND' THEN 'NOT_FOUND'
              WHEN s.state = 'ACCOUNTED_FOR' THEN 'ACCOUNTED_FOR'
              WHEN s.state = 'SEEN' THEN 'VERIFIED'
              WHEN d.method <> 'LOCATE' AND rc.state IN ('COUNTED', 'DIFFERENCES') THEN 'NOT_FOUND'
              ELSE 'NOT_COUNTED'
            END""";

    private static final String REASON = """
            CASE
              WHEN v.claim IN ('SEEN', 'HELD', 'ON_PAPER') THEN NULL
              WHEN v.detail = 'OWN' THEN 'The holder says it is their own'
              WHEN v.detail = 'IN_REPAIR' THEN 'In repair, says the holder'
              WHEN v.detail = 'LOST' THEN 'Reported lost'
              WHEN v.detail = 'STOLEN' THEN 'Reported stolen'
              WHEN v.detail = 'GIVEN' AND denied = 0 THEN 'Given away, and the receiver has not confirmed it'
              WHEN v.detail = 'GIVEN' THEN 'Given away, and the receiver denies having it'
              WHEN v.detail = 'RETURNED' THEN 'Returned, says the holder, but not seen since'
              WHEN v.detail = 'LEFT' THEN 'Left behind, says the holder, but not seen there'
              WHEN v.detail = 'SWAPPED' THEN 'Swapped for another, says the holder'
              WHEN v.detail = 'NEVER_HAD' THEN 'The holder never had it'
              WHEN v.claim = 'NOT_RECOGNISED' THEN 'The holder does not recognise it'
              WHEN v.claim = 'NOT_HELD' THEN 'The holder does not have it'
              WHEN v.id IS NOT NULL THEN 'Looked for and not found'
              WHEN d.method = 'CHECK_IN' THEN 'The device checked in with its user'
              WHEN d.method = 'NOT_LOOKED_FOR' THEN 'This kind is never looked for'
              WHEN d.method = 'BELOW_LIMIT' THEN 'Below the value limit of its kind'
              WHEN c.state = 'DEFERRED' AND c.answered_at IS NOT NULL THEN 'The holder could check it only later'
              WHEN d.method = 'DEFER' OR c.state = 'DEFERRED' THEN 'The holder is absent'
              WHEN d.method = 'ASK' THEN 'The holder has not answered'
              WHEN s.state = 'NOT_FOUND' THEN 'Looked for and not found'
              WHEN d.method <> 'LOCATE' AND rc.state IN ('COUNTED', 'DIFFERENCES') THEN 'Not seen when its room was counted'
              WHEN d.method = 'LOCATE' THEN 'Nobody looked for it'
              ELSE 'Its room was not counted'
            END""";

    /** The person it was given to says no. */
    static final String RECEIVER_DENIES = "EXISTS (SELECT 1 FROM verification g JOIN person receiver ON"
            + " receiver.id = g.holder_id JOIN verification w ON w.asset_id = g.asset_id AND w.by_key ="
            + " receiver.subject_key WHERE " + Evidence.counts("g") + " AND g.detail = 'GIVEN' AND "
            + Evidence.counts("w") + " AND w.claim IN ('NOT_HELD', 'NOT_RECOGNISED'))";

    private static final String DENIED = "CASE WHEN " + RECEIVER_DENIES + " THEN 1 ELSE 0 END";

    private static final String STATES_HOLDER = "v.claim IN ('SEEN', 'HELD') AND v.holder_id IS NOT NULL";
    private static final String STATES_PLACE = "v.claim IN ('SEEN', 'HELD') AND v.location_id IS NOT NULL";
    private static final String STATES_SERIAL = "v.claim IN ('SEEN', 'HELD') AND v.serial IS NOT NULL";
    private static final String STATES_QUANTITY = "v.claim IN ('SEEN', 'HELD') AND v.quantity IS NOT NULL";

    /**
     * Fills reconciling_item for an audit.
     *
     * @param only a further condition on {@code i}, starting with AND, or empty
     */
    static String fill(String only) {
        return """
                INSERT INTO reconciling_item (item_id, audit_id, asset_id, verification_id, holder_from, place_from,
                                              serial_from, quantity_from, outcome, outcome_reason, grade)
                SELECT d.id, d.audit_id, d.asset_id, v.id, d.holder_from, d.place_from, d.serial_from, d.quantity_from,
                       """ + OUTCOME + ", " + REASON + """
                , CASE WHEN v.id IS NULL AND d.method = 'CHECK_IN' THEN 'DEVICE_CHECK_IN' ELSE v.grade END
                FROM (SELECT i.id, i.audit_id, i.asset_id, i.holder_id, i.location_id, i.method,
                """ + "COALESCE(" + Evidence.strongest("v.claim <> 'LATER'") + """
                , (SELECT t.id FROM verification t
                   WHERE t.id = i.verification_id AND t.superseded = FALSE AND t.claim <> 'LATER')) AS decides,
                """
                + Evidence.strongest(STATES_HOLDER) + " AS holder_from, "
                + Evidence.strongest(STATES_PLACE) + " AS place_from, "
                + Evidence.strongest(STATES_SERIAL) + " AS serial_from, "
                + Evidence.strongest(STATES_QUANTITY) + " AS quantity_from, " + DENIED + """
                 AS denied
                      FROM audit_item i
                      WHERE i.audit_id = :audit
                        AND (i.outcome IS NULL OR i.outcome NOT IN ('EXCLUDED', 'CANCELLED'))
                """ + only + """
                ) d
                LEFT JOIN verification v ON v.id = d.decides
                LEFT JOIN confirmation c ON c.audit_id = d.audit_id AND c.person_id = d.holder_id
                LEFT JOIN room_count rc ON rc.audit_id = d.audit_id AND rc.location_id = d.location_id
                LEFT JOIN asset_search s ON s.audit_id = d.audit_id AND s.asset_id = d.asset_id""";
    }

    /** A verified item about which there is a finding is verified with differences. */
    static final String MARK_DIFFERENCES = """
            UPDATE reconciling_item SET outcome = 'DIFFERENCES'
            WHERE audit_id = :audit AND outcome = 'VERIFIED'
              AND EXISTS (SELECT 1 FROM reconciling_finding f
                          WHERE f.audit_id = reconciling_item.audit_id AND f.asset_id = reconciling_item.asset_id
                            AND f.finding_kind <> 'NOT_NEEDED')""";

    /** Takes the outcomes over into the items, where they differ from what stands there. */
    static final String STORE = """
            UPDATE audit_item SET
              version = version + 1,
              outcome = (SELECT r.outcome FROM reconciling_item r WHERE r.item_id = audit_item.id),
              outcome_reason = (SELECT r.outcome_reason FROM reconciling_item r WHERE r.item_id = audit_item.id),
              grade = (SELECT r.grade FROM reconciling_item r WHERE r.item_id = audit_item.id),
              verification_id = (SELECT r.verification_id FROM reconciling_item r WHERE r.item_id = audit_item.id),
              settled_at = :now
            WHERE audit_id = :audit
              AND EXISTS (SELECT 1 FROM reconciling_item r
                          WHERE r.item_id = audit_item.id
                            AND NOT (r.outcome = COALESCE(audit_item.outcome, '')
                                AND COALESCE(r.outcome_reason, '') = COALESCE(audit_item.outcome_reason, '')
                                AND COALESCE(r.grade, '') = COALESCE(audit_item.grade, '')
                                AND COALESCE(r.verification_id, 0) = COALESCE(audit_item.verification_id, 0)))""";
}
