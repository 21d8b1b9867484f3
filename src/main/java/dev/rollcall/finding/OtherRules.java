package dev.rollcall.finding;

import java.util.List;

/** The rules that look beyond single items: at what turned up unexpectedly, and at records that double each other. */
final class OtherRules {

    private OtherRules() {}

    private static final String PLAIN = "UPPER(REPLACE(REPLACE(x, ' ', ''), '-', ''))";

    /** An earlier extra item carries the same serial or tag: the same thing, reported twice. */
    private static final String REPORTED_BEFORE = "EXISTS (SELECT 1 FROM extra_item o WHERE o.audit_id = e.audit_id"
            + " AND o.withdrawn = FALSE AND o.ours = TRUE AND o.asset_id IS NULL"
            + " AND (o.found_at < e.found_at OR (o.found_at = e.found_at AND o.id < e.id))"
            + " AND (" + plain("o.serial") + " = " + plain("e.serial") + " OR " + plain("o.tag") + " = "
            + plain("e.tag")
            + "))";

    private static final String DESCRIBED = """
            CONCAT(COALESCE(NULLIF(e.kind_text, ''), 'something'),
                   CASE WHEN COALESCE(e.tag, '') = '' THEN '' ELSE CONCAT(', tag ', e.tag) END,
                   CASE WHEN COALESCE(e.serial, '') = '' THEN '' ELSE CONCAT(', serial ', e.serial) END,
                   CASE WHEN p.id IS NULL THEN '' ELSE CONCAT(', held by ', p.display_name) END,
                   CASE WHEN l.id IS NULL THEN '' ELSE CONCAT(', in ', l.name) END)
            AS observed, CAST(NULL AS DECIMAL(14,2)) AS money""";

    private static final String AS_FOUND = "SELECT e.id AS subject_id, NULL AS asset_id, e.id AS extra_item_id,"
            + " NULL AS other_asset_id, NULL AS verification_id, e.person_id AS observed_holder_id,"
            + " e.location_id AS observed_location_id, ";

    private static final String EXTRA =
            " FROM extra_item e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN place l ON l.id = e.location_id"
                    + " WHERE e.audit_id = :audit AND e.withdrawn = FALSE AND ";

    private static final FindingRule UNRECORDED = new FindingRule(
            FindingKind.UNRECORDED,
            AS_FOUND + "'not on record' AS expected, " + DESCRIBED + EXTRA
                    + "e.ours = TRUE AND e.asset_id IS NULL AND NOT " + REPORTED_BEFORE);

    private static final FindingRule SCANNED_AND_NOT_OURS = new FindingRule(
            FindingKind.NOT_OURS,
            AS_FOUND + "'nothing of others' AS expected, " + DESCRIBED + EXTRA
                    + "e.ours = FALSE AND e.source = 'SCAN'");

    /** Something on record as gone, and so outside the scope, that was seen all the same. */
    private static final FindingRule GONE_BUT_SEEN = new FindingRule(FindingKind.WRONG_STATUS, """
            SELECT a.id AS subject_id, a.id AS asset_id, MAX(e.id) AS extra_item_id, NULL AS other_asset_id,
                   MAX(v.id) AS verification_id, MAX(COALESCE(v.holder_id, e.person_id)) AS observed_holder_id,
                   MAX(COALESCE(v.location_id, e.location_id)) AS observed_location_id,
                   LOWER(MAX(a.status)) AS expected,
                   CASE WHEN MIN(COALESCE(v.claim, 'SEEN')) = 'HELD' THEN 'held by somebody' ELSE 'seen' END AS observed,
                   MAX(a.cost) AS money
            FROM asset a
            LEFT JOIN verification v ON v.asset_id = a.id AND v.audit_id = :audit AND v.superseded = FALSE
                                    AND v.claim IN ('SEEN', 'HELD')
            LEFT JOIN extra_item e ON e.asset_id = a.id AND e.audit_id = :audit AND e.withdrawn = FALSE
            WHERE a.status IN ('RETIRED', 'DISPOSED', 'MISSING', 'STOLEN') AND (v.id IS NOT NULL OR e.id IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM audit_item i WHERE i.audit_id = :audit AND i.asset_id = a.id)
            GROUP BY a.id""");

    /** Somebody lists as theirs what the register gives to another. */
    private static final FindingRule LISTED_BY_ANOTHER = new FindingRule(FindingKind.WRONG_HOLDER, """
            SELECT a.id AS subject_id, a.id AS asset_id, MAX(e.id) AS extra_item_id, NULL AS other_asset_id,
                   NULL AS verification_id, MAX(e.person_id) AS observed_holder_id, NULL AS observed_location_id,
                   COALESCE(MAX(h.display_name), 'nobody') AS expected, MAX(p.display_name) AS observed,
                   MAX(i.money) AS money
            FROM extra_item e
            JOIN asset a ON a.id = e.asset_id
            JOIN person p ON p.id = e.person_id
            LEFT JOIN person h ON h.id = a.holder_id
            LEFT JOIN audit_item i ON i.audit_id = e.audit_id AND i.asset_id = a.id
            WHERE e.audit_id = :audit AND e.withdrawn = FALSE AND e.ours = TRUE AND e.source = 'ANSWER'
              AND a.status NOT IN ('RETIRED', 'DISPOSED', 'MISSING', 'STOLEN')
              AND (a.holder_id IS NULL OR e.person_id <> a.holder_id)
              AND NOT EXISTS (SELECT 1 FROM reconciling_finding q WHERE q.audit_id = :audit
                                AND q.finding_kind = 'CONFLICTING' AND q.subject_id = a.id)
            GROUP BY a.id""");

    private static final FindingRule RECORDED_TWICE = new FindingRule(FindingKind.RECORDED_TWICE, """
            SELECT i.asset_id AS subject_id, i.asset_id AS asset_id, NULL AS extra_item_id, MIN(b.id) AS other_asset_id,
                   r.verification_id AS verification_id, NULL AS observed_holder_id, NULL AS observed_location_id,
                   'one record' AS expected,
                   CONCAT('serial ', a.serial, ' is also on ', COALESCE(MIN(b.tag), 'a record without tag')) AS observed,
                   i.money AS money
            FROM reconciling_item r
            JOIN audit_item i ON i.id = r.item_id
            JOIN asset a ON a.id = i.asset_id
            JOIN asset b ON b.serial_key = a.serial_key AND b.entity_id = a.entity_id AND b.id < a.id
                        AND b.status NOT IN ('RETIRED', 'DISPOSED')
                        AND (a.manufacturer IS NULL OR b.manufacturer IS NULL
                             OR LOWER(a.manufacturer) = LOWER(b.manufacturer))
            WHERE r.audit_id = :audit AND a.serial_key <> '' AND a.status NOT IN ('RETIRED', 'DISPOSED')
            GROUP BY i.asset_id, r.verification_id, a.serial, i.money""");

    static final List<FindingRule> ALL =
            List.of(UNRECORDED, SCANNED_AND_NOT_OURS, GONE_BUT_SEEN, LISTED_BY_ANOTHER, RECORDED_TWICE);

    private static String plain(String column) {
        return PLAIN.replace("x", column);
    }
}
