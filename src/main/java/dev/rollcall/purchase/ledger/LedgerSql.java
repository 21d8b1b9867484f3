package dev.rollcall.purchase.ledger;

/**
 * Where ledger and register disagree, each as one statement over both tables, so that it is true of this moment. Parameters:
 * entity, ledger, floor (what costs less is looked at by nobody).
 */
final class LedgerSql {

    private LedgerSql() {}

    private static final String ACTIVE = "a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED')";

    private static final String ROW = """
            SELECT r.id AS row_id, r.row_no, r.item_key, r.asset_number, r.description, r.serial, r.order_number, r.acquired_on,
                   r.cost, r.currency, r.book_value, r.written_off_on,\s""";

    private static final String NOT_REGISTERED = ROW + """
            CAST(NULL AS BINARY(16)) AS asset_id, p.id AS purchase_id
            FROM ledger_row r LEFT JOIN purchase p ON p.entity_id = :entity AND p.order_key = r.order_key
            WHERE r.ledger_id = :ledger AND r.written_off = FALSE AND COALESCE(r.cost, :floor) >= :floor
              AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.entity_id = :entity AND a.tag_key = r.tag_key)
              AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.serial_key = r.serial_key AND a.entity_id = :entity)""";

    private static final String STILL_IN_USE = ROW + """
            a.id AS asset_id, CAST(NULL AS BINARY(16)) AS purchase_id
            FROM ledger_row r JOIN asset a ON a.id = COALESCE(
              (SELECT MIN(t.id) FROM asset t WHERE t.entity_id = :entity AND t.tag_key = r.tag_key),
              (SELECT MIN(s.id) FROM asset s WHERE s.serial_key = r.serial_key AND s.entity_id = :entity))
            WHERE r.ledger_id = :ledger AND r.written_off = TRUE AND COALESCE(r.cost, :floor) >= :floor AND\s""" + ACTIVE;

    private static final String NEVER_BOUGHT = """
            SELECT CAST(NULL AS BINARY(16)) AS row_id, 0 AS row_no,
                   COALESCE(a.tag_key, a.serial_key, 'NONE') AS item_key, a.tag AS asset_number,
                   COALESCE(NULLIF(TRIM(CONCAT(COALESCE(a.manufacturer, ''), ' ', COALESCE(a.model, ''))), ''), a.name, k.name)
                     AS description,
                   a.serial, a.order_number, a.purchased_on AS acquired_on, a.cost, a.currency,
                   CAST(NULL AS DECIMAL(14,2)) AS book_value, CAST(NULL AS DATE) AS written_off_on,
                   a.id AS asset_id, CAST(NULL AS BINARY(16)) AS purchase_id
            FROM asset a JOIN asset_kind k ON k.id = a.kind_id
            WHERE a.entity_id = :entity AND a.ownership = 'OWNED' AND a.draft = FALSE AND k.virtual_kind = FALSE
              AND k.tracking = 'EACH' AND COALESCE(a.cost, :floor) >= :floor
              AND NOT EXISTS (SELECT 1 FROM ledger_row r WHERE r.ledger_id = :ledger AND r.tag_key = a.tag_key)
              AND NOT EXISTS (SELECT 1 FROM ledger_row r WHERE r.ledger_id = :ledger AND r.serial_key = a.serial_key)
              AND\s""" + ACTIVE;

    static String of(Difference difference) {
        return switch (difference) {
            case NOT_REGISTERED -> NOT_REGISTERED;
            case NEVER_BOUGHT -> NEVER_BOUGHT;
            case STILL_IN_USE -> STILL_IN_USE;
        };
    }
}
