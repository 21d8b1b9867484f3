package dev.rollcall.finding;

import static dev.rollcall.finding.FindingRule.ofItems;

import java.util.List;

/** The rules about single items of an audit, in the order in which they run; what each means stands in FindingKind. */
final class ItemRules {

    private ItemRules() {}

    private static final String HOLDER_OR_PLACE = "CASE WHEN eh.id IS NOT NULL THEN CONCAT('with ', eh.display_name)"
            + " WHEN el.id IS NOT NULL THEN CONCAT('in ', el.name) ELSE 'nobody and no place on record' END";
    private static final String HOLDER = "COALESCE(eh.display_name, 'nobody')";
    private static final String PLACE = "COALESCE(el.name, 'no place on record')";
    private static final String STATUS = "LOWER(REPLACE(i.status, '_', ' '))";
    private static final String SEEN =
            "CASE WHEN v.claim = 'HELD' THEN CONCAT('held by ', COALESCE(oh.display_name, 'somebody'))"
                    + " WHEN ol.id IS NOT NULL THEN CONCAT('seen in ', ol.name) ELSE 'seen' END";
    private static final String DUE_BACK = "CONCAT('back by ', CAST(a.due_back AS CHAR(10)))";

    private static final String ON_THE_SHELF = Evidence.any("w.claim = 'SEEN' AND w.location_id IN"
            + " (SELECT l.id FROM location l WHERE l.location_kind = 'STOCK_ROOM')");
    private static final String SOMEBODY_HOLDS_IT = Evidence.any("w.claim = 'HELD'");
    private static final String HOLDER_DENIES = Evidence.any("(w.claim = 'NOT_RECOGNISED' OR (w.claim = 'NOT_HELD'"
            + " AND w.detail NOT IN ('LOST', 'STOLEN', 'IN_REPAIR', 'OWN')))");
    private static final String TWO_HOLDERS =
            Evidence.any("w.claim = 'HELD' AND w.holder_id IS NOT NULL" + " AND w.holder_id <> vh.holder_id");
    private static final String REPORTED_GONE = Evidence.any("w.claim = 'NOT_HELD' AND w.detail IN ('LOST', 'STOLEN')");
    private static final String SEEN_BY_SOMEBODY = Evidence.any("w.claim IN ('SEEN', 'HELD')");
    private static final String RECEIVER_DENIES = "(r.outcome = 'NOT_FOUND' AND " + OutcomeRules.RECEIVER_DENIES + ")";
    private static final String GIVEN = Evidence.any("w.claim = 'NOT_HELD' AND w.detail = 'GIVEN'");
    private static final String CONFLICT_NOTED = "EXISTS (SELECT 1 FROM reconciling_finding q WHERE q.audit_id = :audit"
            + " AND q.finding_kind = 'CONFLICTING' AND q.subject_id = i.asset_id)";
    private static final String LEFT = "(eh.status = 'LEFT' OR eh.last_day < :day)";

    static final List<FindingRule> ALL = List.of(
            // first, because a conflict takes the place of wrong holder and wrong status
            ofItems(
                    FindingKind.CONFLICTING,
                    "k.tracking = 'EACH' AND ((" + ON_THE_SHELF + " AND " + SOMEBODY_HOLDS_IT + ") OR " + TWO_HOLDERS
                            + " OR (" + REPORTED_GONE + " AND " + SEEN_BY_SOMEBODY + ") OR " + RECEIVER_DENIES + ")",
                    HOLDER_OR_PLACE,
                    Evidence.all("w.claim <> 'LATER'")),
            ofItems(
                    FindingKind.NOT_FOUND,
                    "r.outcome IN ('NOT_FOUND', 'LOST_OR_STOLEN') AND NOT " + CONFLICT_NOTED,
                    HOLDER_OR_PLACE,
                    "r.outcome_reason"),
            ofItems(
                    FindingKind.HANDOVER_UNCONFIRMED,
                    "r.outcome = 'NO_ANSWER' AND " + GIVEN,
                    HOLDER_OR_PLACE,
                    "CONCAT('given to ', COALESCE((SELECT p.display_name FROM person p WHERE p.id = v.holder_id),"
                            + " NULLIF(v.note, ''), 'somebody'), ', who has not confirmed it')"),
            ofItems(
                    FindingKind.NO_ANSWER,
                    "r.outcome = 'NO_ANSWER' AND NOT " + GIVEN,
                    HOLDER_OR_PLACE,
                    "r.outcome_reason"),
            ofItems(FindingKind.NOT_COUNTED, "r.outcome = 'NOT_COUNTED'", HOLDER_OR_PLACE, "r.outcome_reason"),
            ofItems(
                    FindingKind.NOT_OURS,
                    "v.claim = 'NOT_HELD' AND v.detail = 'OWN'",
                    "LOWER(REPLACE(a.ownership, '_', ' '))",
                    "'the holder says it is their own'"),
            ofItems(
                    FindingKind.WRONG_HOLDER,
                    "k.tracking = 'EACH' AND NOT " + CONFLICT_NOTED
                            + " AND ((vh.id IS NOT NULL AND (i.holder_id IS NULL OR vh.holder_id <> i.holder_id))"
                            + " OR (vh.id IS NULL AND i.holder_id IS NOT NULL AND v.claim = 'SEEN' AND " + HOLDER_DENIES
                            + " AND NOT " + ON_THE_SHELF + "))",
                    HOLDER,
                    "COALESCE(oh.display_name, CONCAT('not with the holder, ', " + SEEN + "))"),
            ofItems(
                    FindingKind.WRONG_PLACE,
                    "k.fixed_place = TRUE AND vp.id IS NOT NULL AND (i.location_id IS NULL OR"
                            + " (vp.location_id <> i.location_id AND COALESCE(ol.site_id, vp.location_id) <> i.location_id))",
                    PLACE,
                    "ol.name"),
            ofItems(
                    FindingKind.WRONG_STATUS,
                    "k.tracking = 'EACH' AND NOT " + CONFLICT_NOTED
                            + " AND (i.changed_at IS NULL OR v.observed_at >= i.changed_at)"
                            + " AND ((v.claim IN ('SEEN', 'HELD') AND i.status IN"
                            + " ('RETIRED', 'DISPOSED', 'MISSING', 'STOLEN', 'ORDERED', 'IN_REPAIR', 'IN_TRANSIT'))"
                            + " OR (v.claim = 'SEEN' AND i.status IN ('IN_USE', 'ON_LOAN') AND " + ON_THE_SHELF + ")"
                            + " OR (v.claim = 'NOT_HELD' AND v.detail = 'IN_REPAIR' AND i.status <> 'IN_REPAIR')"
                            + " OR (v.claim = 'HELD' AND i.status = 'STOCK' AND i.holder_id = vh.holder_id))",
                    STATUS,
                    "CASE WHEN v.detail = 'IN_REPAIR' THEN 'in repair, says the holder' ELSE " + SEEN + " END"),
            ofItems(
                    FindingKind.SERIAL_DIFFERS,
                    "(vs.id IS NOT NULL AND " + SerialSql.DIFFERS + ") OR " + Evidence.any("w.detail = 'DIFFERS'"),
                    "CASE WHEN " + Evidence.MODEL + " IS NULL THEN COALESCE(i.serial, 'no serial on record')"
                            + " ELSE CONCAT_WS(', ', i.serial, COALESCE(a.model, 'no model on record')) END",
                    "COALESCE(NULLIF(CONCAT_WS(', ', vs.serial, " + Evidence.MODEL
                            + "), ''), NULLIF(v.note, ''), 'another serial or model')"),
            ofItems(
                    FindingKind.LABEL_MISSING,
                    Evidence.any("w.detail = 'LABEL_UNREADABLE'"),
                    "COALESCE(i.tag, 'a label')",
                    "'label missing or unreadable'"),
            ofItems(
                    FindingKind.ONE_TAG_TWO_THINGS,
                    "vs.id IS NOT NULL AND " + SerialSql.ANOTHER_SEEN,
                    "COALESCE(i.serial, 'one thing')",
                    Evidence.serials()),
            ofItems(
                    FindingKind.QUANTITY_DIFFERS,
                    "k.tracking = 'QUANTITY' AND vq.quantity <> i.quantity",
                    "CAST(i.quantity AS CHAR(20))",
                    "CAST(vq.quantity AS CHAR(20))",
                    "i.money * ABS(i.quantity - vq.quantity) / NULLIF(i.quantity, 0)"),
            ofItems(
                    FindingKind.HELD_BY_LEAVER,
                    LEFT + " AND (vh.id IS NULL OR vh.holder_id = i.holder_id)",
                    HOLDER,
                    "CASE WHEN eh.last_day IS NULL THEN 'has left' ELSE CONCAT(CASE WHEN eh.person_type = 'EMPLOYEE'"
                            + " THEN 'last day ' ELSE 'contract ended ' END, CAST(eh.last_day AS CHAR(10))) END"),
            ofItems(
                    FindingKind.NEITHER_HOLDER_NOR_PLACE,
                    "i.status = 'IN_USE' AND i.holder_id IS NULL AND i.location_id IS NULL AND i.parent_id IS NULL"
                            + " AND k.virtual_kind = FALSE",
                    "'a holder or a place'",
                    "CASE WHEN v.claim IN ('SEEN', 'HELD') THEN " + SEEN + " ELSE 'neither on record' END"),
            ofItems(
                    FindingKind.OVERDUE,
                    "i.status IN ('IN_REPAIR', 'ON_LOAN') AND a.due_back < :day AND NOT (i.status = 'IN_REPAIR' AND"
                            + " COALESCE(v.claim, '') IN ('SEEN', 'HELD'))",
                    DUE_BACK,
                    "CONCAT('still ', " + STATUS + ")"),
            ofItems(
                    FindingKind.DAMAGED,
                    Evidence.any("w.detail IN ('DAMAGED', 'PARTS_MISSING')"),
                    "'in order'",
                    Evidence.all("w.detail IN ('DAMAGED', 'PARTS_MISSING')")),
            ofItems(
                    FindingKind.NOT_NEEDED,
                    Evidence.any("w.claim = 'HELD' AND w.no_longer_needed = TRUE"),
                    HOLDER_OR_PLACE,
                    "'no longer needed'"));
}
