package dev.rollcall.finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rules about licences: what their reviews found amiss, and products in use that no licence on record covers. */
final class LicenceRules {

    private LicenceRules() {}

    /** What hangs on a gap in the currency of the licence, which the money of the finding may not be. */
    private static final String MONEY = """
            , CASE WHEN COALESCE(g.amount, 0) = 0 THEN ''
                   ELSE CONCAT(', ', g.amount, ' ', g.currency, CASE WHEN c.billing_period = 'ONCE' THEN ' once' ELSE ' a year' END,
                     CASE WHEN g.money IS NULL THEN CONCAT(', no rate for ', g.currency) ELSE '' END) END""";

    private static final FindingRule USED_AND_NOT_RECORDED = new FindingRule(FindingKind.USED_NOT_RECORDED, """
            SELECT l.id AS subject_id, NULL AS asset_id, NULL AS extra_item_id, NULL AS other_asset_id,
                   NULL AS verification_id, NULL AS observed_holder_id, NULL AS observed_location_id,
                   'a licence on record' AS expected, CONCAT(l.accounts, CASE l.basis WHEN 'PAYMENTS' THEN ' payments to ' WHEN 'APPS' THEN ' times ' ELSE ' accounts of ' END,
                     l.product, CASE WHEN l.paid IS NULL THEN '' ELSE CONCAT(', ', l.paid, ' ', l.paid_currency) END,
                     CASE WHEN l.paid IS NOT NULL AND l.paid_money IS NULL THEN CONCAT(', no rate for ', l.paid_currency) ELSE '' END) AS observed,
                   l.paid_money AS money
            FROM account_list l
            JOIN audit_licence_scope s ON s.audit_id = :audit AND (s.entity_id IS NULL OR s.entity_id = l.entity_id)
              AND s.vendor IS NULL AND s.owner_id IS NULL AND s.due_before IS NULL
            WHERE l.licence_id IS NULL""");

    static final List<FindingRule> ALL = Stream.concat(
                    Stream.of(
                            gap(FindingKind.MORE_ASSIGNED_THAN_BOUGHT, "no more than were bought", "' too many'"),
                            gap(FindingKind.MORE_ACCOUNTS_THAN_SEATS, "no more than were bought", "' too many'"),
                            gap(FindingKind.FEW_ASSIGNED, "most seats taken", "' % taken'"),
                            gap(FindingKind.FEW_ACTIVE, "most seats used", "' % of the assigned active'"),
                            gap(FindingKind.EXPIRED_BUT_USED, "in force while it is used", "' days past its end'"),
                            gap(FindingKind.NOTICE_DATE_MISSED, "decided in time", "' days past the notice date'"),
                            gap(FindingKind.SEAT_OF_LEAVER, "HELD_BY_LEAVER", "no accounts of leavers", "' accounts'"),
                            gap(FindingKind.ACCOUNT_UNKNOWN, "everybody known", "' accounts of nobody known'"),
                            gap(FindingKind.NO_OWNER, "an owner", "' owners'"),
                            gap(FindingKind.NO_PROOF, "proof of entitlement", "' files'"),
                            gap(FindingKind.LIST_TOO_OLD, "a recent list of its accounts", "' days old'")),
                    Stream.of(USED_AND_NOT_RECORDED))
            .toList();

    /** What the decision about a licence settles with it: all but what is only a matter of the record. */
    static final List<String> DECIDED_WITH_THE_LICENCE = Arrays.asList(
            FindingKind.MORE_ASSIGNED_THAN_BOUGHT.name(),
            FindingKind.MORE_ACCOUNTS_THAN_SEATS.name(),
            FindingKind.FEW_ASSIGNED.name(),
            FindingKind.FEW_ACTIVE.name(),
            FindingKind.EXPIRED_BUT_USED.name(),
            FindingKind.NOTICE_DATE_MISSED.name(),
            FindingKind.SEAT_OF_LEAVER.name(),
            FindingKind.ACCOUNT_UNKNOWN.name());

    private static FindingRule gap(FindingKind kind, String expected, String unit) {
        return gap(kind, kind.name(), expected, unit);
    }

    private static FindingRule gap(FindingKind kind, String gap, String expected, String unit) {
        return new FindingRule(
                kind,
                """
                SELECT r.licence_id AS subject_id, NULL AS asset_id, NULL AS extra_item_id, NULL AS other_asset_id,
                       NULL AS verification_id, NULL AS observed_holder_id, NULL AS observed_location_id,
                       '""" + expected + "' AS expected, CONCAT(ABS(g.figure), " + unit + MONEY
                        + ") AS observed, g.money AS money"
                        + " FROM review_gap g JOIN licence_review r ON r.id = g.review_id JOIN licence c ON c.id = r.licence_id"
                        + " WHERE r.audit_id = :audit AND g.gap = '" + gap + "'");
    }
}
