package dev.rollcall.finding;

/**
 * One rule of the reconciliation: which kind of finding it makes, and the SELECT that finds the cases, with the columns of
 * reconciling_finding. Parameters: audit, frozenAt, day (on which the audit froze its expectations).
 *
 * @param kind of finding; says the rule in a sentence
 * @param select the cases
 */
record FindingRule(FindingKind kind, String select) {

    /**
     * A rule about items: {@code i} is the item with what was expected, {@code r} its outcome and the evidence behind,
     * {@code a} the asset, {@code k} its kind; {@code v} decides, {@code vh}, {@code vp}, {@code vs}, {@code vq} say
     * holder, place, serial and quantity; {@code eh}, {@code el}, {@code oh}, {@code ol} are expected and observed
     * holder and place.
     */
    static FindingRule ofItems(FindingKind kind, String where, String expected, String observed) {
        return ofItems(kind, where, expected, observed, "i.money");
    }

    static FindingRule ofItems(FindingKind kind, String where, String expected, String observed, String money) {
        return new FindingRule(
                kind, """
                SELECT i.asset_id AS subject_id, i.asset_id AS asset_id, NULL AS extra_item_id, NULL AS other_asset_id,
                       COALESCE(r.verification_id, vp.id, vh.id) AS verification_id,
                       vh.holder_id AS observed_holder_id, vp.location_id AS observed_location_id,
                """ + expected + " AS expected, " + observed + " AS observed, " + money + """
                 AS money
                FROM reconciling_item r
                JOIN audit_item i ON i.id = r.item_id
                JOIN asset a ON a.id = i.asset_id
                JOIN asset_kind k ON k.id = i.kind_id
                LEFT JOIN verification v ON v.id = r.verification_id
                LEFT JOIN verification vh ON vh.id = r.holder_from
                LEFT JOIN verification vp ON vp.id = r.place_from
                LEFT JOIN verification vs ON vs.id = r.serial_from
                LEFT JOIN verification vq ON vq.id = r.quantity_from
                LEFT JOIN person eh ON eh.id = i.holder_id
                LEFT JOIN person oh ON oh.id = vh.holder_id
                LEFT JOIN place el ON el.id = i.location_id
                LEFT JOIN place ol ON ol.id = vp.location_id
                WHERE r.audit_id = :audit AND (""" + where + ")");
    }

    /** The statement that notes the cases; a subject that has a finding of the kind already in this run is left out. */
    String statement() {
        return """
                INSERT INTO reconciling_finding (audit_id, finding_kind, subject_id, asset_id, extra_item_id,
                    other_asset_id, verification_id, observed_holder_id, observed_location_id, expected, observed, money)
                SELECT :audit, '""" + kind.name() + """
                ', c.subject_id, c.asset_id, c.extra_item_id, c.other_asset_id, c.verification_id,
                       c.observed_holder_id, c.observed_location_id, c.expected, c.observed, c.money FROM (""" + select + """
                ) c WHERE NOT EXISTS (SELECT 1 FROM reconciling_finding f WHERE f.audit_id = :audit
                                    AND f.finding_kind = '""" + kind.name() + "' AND f.subject_id = c.subject_id)";
    }
}
