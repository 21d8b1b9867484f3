package dev.rollcall.finding;

import java.util.List;

/** The rules about purchases and the ledger of finance: what is late, and where the two disagree with the register. */
final class PurchaseRules {

    private PurchaseRules() {}

    /** The audit covers something of the legal entity. */
    private static final String OF_ENTITY =
            "EXISTS (SELECT 1 FROM audit_item i JOIN asset x ON x.id = i.asset_id WHERE i.audit_id = :audit AND x.entity_id = ";

    private static final FindingRule OVERDUE =
            new FindingRule(FindingKind.DELIVERY_OVERDUE, """
            SELECT p.id AS subject_id, NULL AS asset_id, NULL AS extra_item_id, NULL AS other_asset_id,
                   NULL AS verification_id, NULL AS observed_holder_id, NULL AS observed_location_id,
                   CONCAT('delivered by ', p.expected_on) AS expected,
                   CONCAT('order ', p.order_number, CASE WHEN p.supplier IS NULL THEN '' ELSE CONCAT(' from ', p.supplier) END,
                     ' has not come, or not all of it') AS observed,
                   CAST(NULL AS DECIMAL(14,2)) AS money
            FROM purchase p WHERE p.overdue_since IS NOT NULL AND\s""" + OF_ENTITY + "p.entity_id)");

    /** What was noted of the ledger and is so still, by row of the ledger. */
    private static final String NOTED_ROW = """
            SELECT n.subject_id AS subject_id, NULL AS asset_id, NULL AS extra_item_id, NULL AS other_asset_id,
                   NULL AS verification_id, NULL AS observed_holder_id, NULL AS observed_location_id,
                   'a record in the register' AS expected,
                   MAX(CONCAT(COALESCE(r.description, 'something'),
                     CASE WHEN r.asset_number IS NULL THEN '' ELSE CONCAT(', number ', r.asset_number) END,
                     CASE WHEN r.serial IS NULL THEN '' ELSE CONCAT(', serial ', r.serial) END,
                     CASE WHEN r.order_number IS NULL THEN '' ELSE CONCAT(', order ', r.order_number) END,
                     CASE WHEN r.cost IS NULL THEN '' ELSE CONCAT(', ', r.cost, ' ', COALESCE(r.currency, '')) END)) AS observed,
                   CAST(NULL AS DECIMAL(14,2)) AS money
            FROM ledger_noted n JOIN ledger g ON g.entity_id = n.entity_id
            JOIN ledger_row r ON r.ledger_id = g.id AND r.item_key = n.item_key
            WHERE n.difference = 'NOT_REGISTERED' AND r.written_off = FALSE
              AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.entity_id = n.entity_id
                AND (a.tag_key = r.tag_key OR a.serial_key = r.serial_key)) AND\s""" + OF_ENTITY + "n.entity_id) GROUP BY n.subject_id";

    private static final FindingRule BOUGHT = new FindingRule(FindingKind.BOUGHT_NOT_RECORDED, NOTED_ROW);

    private static final FindingRule NEVER_BOUGHT = new FindingRule(
            FindingKind.RECORDED_NOT_BOUGHT, ofAsset("'a row in the ledger'", "'none'", "'NEVER_BOUGHT'", """
                    JOIN asset a ON a.id = n.subject_id
                    WHERE NOT EXISTS (SELECT 1 FROM ledger_row r JOIN ledger g ON g.id = r.ledger_id
                      WHERE g.entity_id = n.entity_id AND (r.tag_key = a.tag_key OR r.serial_key = a.serial_key))"""));

    private static final FindingRule IN_USE = new FindingRule(
            FindingKind.WRITTEN_OFF_IN_USE,
            ofAsset("'retired or disposed of'", "LOWER(REPLACE(a.status, '_', ' '))", "'STILL_IN_USE'", """
                    JOIN ledger g ON g.entity_id = n.entity_id
                    JOIN ledger_row r ON r.ledger_id = g.id AND r.item_key = n.item_key AND r.written_off = TRUE
                    JOIN asset a ON a.id = COALESCE(
                      (SELECT MIN(t.id) FROM asset t WHERE t.entity_id = n.entity_id AND t.tag_key = r.tag_key),
                      (SELECT MIN(s.id) FROM asset s WHERE s.entity_id = n.entity_id AND s.serial_key = r.serial_key))
                    WHERE 1 = 1"""));

    static final List<FindingRule> ALL = List.of(OVERDUE, BOUGHT, NEVER_BOUGHT, IN_USE);

    private static String ofAsset(String expected, String observed, String difference, String joined) {
        return """
                SELECT a.id AS subject_id, a.id AS asset_id, NULL AS extra_item_id, NULL AS other_asset_id,
                       NULL AS verification_id, NULL AS observed_holder_id, NULL AS observed_location_id,
                """ + expected + " AS expected, " + observed
                + " AS observed, CAST(NULL AS DECIMAL(14,2)) AS money FROM ledger_noted n " + joined
                + " AND n.difference = " + difference
                + " AND a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED') AND " + OF_ENTITY
                + "n.entity_id) GROUP BY a.id, a.status";
    }
}
