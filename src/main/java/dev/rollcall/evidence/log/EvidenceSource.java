package dev.rollcall.evidence.log;

import java.util.Map;

/**
 * The tables that evidence is read from, each by one statement. Columns of these names say what a row is about; all others
 * make its payload: source_key and source_version (which row, in which state), audit_id, asset_id, about_key (a person's
 * random key), location_id, by_key and by_name (who), happened_at. Of columns named words or ending in _words, which hold what people
 * wrote, the log keeps a digest alone, because it may name people. A payload column that ends in _key holds a person's
 * key, one that ends in _place a location.
 */
enum EvidenceSource {
    AUDIT("a.id", Key.ID, Map.of("audit", "a.id"), """
            SELECT a.id AS source_key, a.version AS source_version, a.id AS audit_id, a.name, a.discovery, a.scope,
                   a.sample_confidence, a.sample_margin, a.sample_seed, a.sample_population,
                   a.starts_on, a.confirm_by, a.count_by, a.close_by, a.single_handed_on, a.single_handed_off, a.countersigned_at,
                   a.approved_by_key AS approved_key, a.single_handed_by_key AS alone_key,
                   a.single_handed_off_by_key AS together_key,
                   a.countersigned_by_key AS countersigned_key,
                   (SELECT COUNT(*) FROM audit_item i WHERE i.audit_id = a.id AND i.added_late = FALSE) AS items,
                   (SELECT GROUP_CONCAT(d.definition_id ORDER BY d.decision_key SEPARATOR ' ') FROM audit_decision d
                    WHERE d.audit_id = a.id) AS policies,
                   a.single_handed_reason AS alone_words, a.single_handed_off_reason AS together_words, a.cancel_reason AS cancel_words
            FROM audit a"""),
    WEAKNESS("w.weakness", Key.TEXT, Map.of("audit", "w.audit_id"), """
            SELECT w.weakness AS source_key, 0 AS source_version, w.audit_id, w.accepted_by_key AS by_key,
                   CASE WHEN w.accepted_by_key IS NULL THEN w.accepted_by ELSE '' END AS by_name,
                   w.accepted_at AS happened_at, w.weakness, w.covered, w.reason AS words
            FROM readiness_acceptance w"""),
    POLICY("d.decision_key", Key.TEXT, Map.of("audit", "d.audit_id"), """
            SELECT d.decision_key AS source_key, 0 AS source_version, d.audit_id, d.definition_id AS policy,
                   r.since AS in_force_since, r.by_key AS put_key,
                   CASE WHEN r.by_key IS NULL THEN r.by_name END AS put_name, r.reason AS words
            FROM audit_decision d JOIN audit a ON a.id = d.audit_id
            LEFT JOIN decision_reign r ON r.id = COALESCE(
              (SELECT MAX(f.id) FROM decision_reign f
               WHERE f.definition_id = d.definition_id AND f.since <= a.frozen_at),
              (SELECT MIN(f.id) FROM decision_reign f WHERE f.definition_id = d.definition_id))"""),
    ITEM("i.id", Key.NUMBER, Map.of("audit", "i.audit_id", "asset", "i.asset_id"), """
            SELECT i.id AS source_key, i.changes AS source_version, i.audit_id, i.asset_id, h.subject_key AS about_key,
                   i.location_id, i.tag, i.serial, i.title, i.status, i.quantity, i.cost, i.currency, i.money, i.method,
                   i.spot_check, d.definition_id AS policy, i.method_rule AS rule
            FROM audit_item i LEFT JOIN person h ON h.id = i.holder_id
            LEFT JOIN audit_decision d ON d.audit_id = i.audit_id AND d.decision_key = 'verification-method'"""),
    LATE_CHANGE("c.id", Key.NUMBER, Map.of("audit", "c.audit_id"), """
            SELECT c.id AS source_key, 0 AS source_version, c.audit_id, c.asset_id, t.subject_key AS about_key,
                   c.location_to AS location_id, h.author_key AS by_key,
                   CASE WHEN h.author_key IS NULL THEN h.author_name ELSE '' END AS by_name, c.noted_at AS happened_at,
                   c.what, c.answered, f.subject_key AS from_key, c.status_from, c.status_to, c.changed_at, h.cause,
                   h.reason AS words
            FROM late_change c LEFT JOIN history h ON h.id = c.history_id
            LEFT JOIN person f ON f.id = c.holder_from LEFT JOIN person t ON t.id = c.holder_to"""),
    OUTCOME("i.id", Key.NUMBER, ITEM.columns, """
            SELECT i.id AS source_key, i.version AS source_version, i.audit_id, i.asset_id, h.subject_key AS about_key,
                   i.location_id, i.settled_at AS happened_at, i.outcome, i.grade, i.verification_id,
                   CASE WHEN i.outcome <> 'EXCLUDED' OR i.method IN ('BELOW_LIMIT', 'NOT_LOOKED_FOR')
                        THEN i.outcome_reason END AS reason,
                   CASE WHEN i.outcome = 'EXCLUDED' AND i.method NOT IN ('BELOW_LIMIT', 'NOT_LOOKED_FOR')
                        THEN i.outcome_reason END AS words
            FROM audit_item i LEFT JOIN person h ON h.id = i.holder_id"""),
    CHECK_IN("v.id", Key.NUMBER, Map.of("audit", "v.audit_id"), """
            SELECT v.id AS source_key, 0 AS source_version, v.audit_id, v.asset_id, h.subject_key AS about_key, v.by_key,
                   v.by_name, v.observed_at AS happened_at, v.claim, v.grade
            FROM verification v LEFT JOIN person h ON h.id = v.holder_id"""),
    DECISION("r.id", Key.NUMBER, Map.of("audit", "r.subject_id"), """
            SELECT r.id AS source_key, 0 AS source_version, r.subject_id AS audit_id, r.evaluated_at AS happened_at,
                   r.decision_key AS decision, r.definition_id AS policy, r.rule_ids AS rule, r.inputs, r.outputs
            FROM decision_record r"""),
    CONFIRMATION("c.id", Key.ID, Map.of("audit", "c.audit_id", "id", "c.id"), """
            SELECT c.id AS source_key, c.version AS source_version, c.audit_id, c.subject_key AS about_key,
                   CASE WHEN c.state = 'OPEN' THEN c.opened_at ELSE c.ended_at END AS happened_at, c.state, c.due,
                   c.deferred_until
            FROM confirmation c"""),
    ANSWER(
            "a.id",
            Key.NUMBER,
            Map.of("confirmation", "a.confirmation_id", "submission", "a.submission_id", "audit", "c.audit_id"),
            """
            SELECT a.id AS source_key, 0 AS source_version, c.audit_id, a.asset_id, c.subject_key AS about_key, s.by_key,
                   s.by_name, s.submitted_at AS happened_at, a.answer, a.detail, a.no_longer_needed,
                   t.subject_key AS to_key, a.later_date, a.serial_seen, a.model_seen, a.proof, a.grade, s.on_behalf, s.receipt,
                   CONCAT_WS('; ', a.to_whom, a.place, a.note) AS words, a.more AS more_words
            FROM answer a JOIN submission s ON s.id = a.submission_id JOIN confirmation c ON c.id = a.confirmation_id
            LEFT JOIN person t ON t.id = a.to_person_id"""),
    HAND_OVER(
            "h.id", Key.NUMBER, Map.of("audit", "h.audit_id", "to", "h.confirmation_id", "from", "f.subject_key"), """
            SELECT h.id AS source_key,
                   CASE h.state WHEN 'ASKED' THEN 0 WHEN 'CONFIRMED' THEN 1 WHEN 'DENIED' THEN 2 ELSE 3 END
                     AS source_version,
                   h.audit_id, h.asset_id, t.subject_key AS about_key, h.state, f.subject_key AS from_key
            FROM hand_over h LEFT JOIN person t ON t.id = h.to_person_id LEFT JOIN person f ON f.id = h.from_person_id"""),
    EXTRA(
            "x.id",
            Key.ID,
            Map.of("audit", "x.audit_id", "about", "p.subject_key", "ref", "x.source_ref", "source", "x.source"),
            """
            SELECT x.id AS source_key, CASE WHEN x.withdrawn = TRUE THEN 1 ELSE 0 END AS source_version, x.audit_id,
                   x.asset_id, p.subject_key AS about_key, x.location_id, x.source, x.ours, x.tag, x.serial,
                   CONCAT_WS('; ', x.kind_text, x.note) AS words
            FROM extra_item x LEFT JOIN person p ON p.id = x.person_id"""),
    SCAN("s.id", Key.NUMBER, Map.of("audit", "c.audit_id", "id", "s.id"), """
            SELECT s.id AS source_key, CASE WHEN s.removed = TRUE THEN 1 ELSE 0 END AS source_version, c.audit_id,
                   s.asset_id, c.location_id, s.by_key, s.by_name, s.scanned_at AS happened_at, s.code, s.scan_result,
                   s.quantity, s.count_round,
                   (SELECT MIN(v.grade) FROM verification v WHERE v.source = 'SCAN' AND v.source_ref = CONCAT(s.id, '')
                    AND v.asset_id = s.asset_id) AS grade
            FROM scan s JOIN room_count c ON c.id = s.count_id"""),
    PHOTO("p.id", Key.ID, Map.of("audit", "p.audit_id", "id", "p.id"), """
            SELECT p.id AS source_key, 0 AS source_version, p.audit_id, p.sent_by_key AS about_key,
                   p.taken_at AS happened_at, p.sha256
            FROM photo p"""),
    COUNT("c.id", Key.ID, Map.of("audit", "c.audit_id", "id", "c.id", "state", "c.state"), """
            SELECT c.id AS source_key, c.version AS source_version, c.audit_id, c.location_id, c.state, c.count_round,
                   c.blind, c.note AS words
            FROM room_count c"""),
    SEARCH("s.id", Key.ID, Map.of("audit", "s.audit_id", "id", "s.id"), """
            SELECT s.id AS source_key, s.version AS source_version, s.audit_id, s.asset_id, s.ended_by_key AS by_key,
                   s.ended_by_name AS by_name, s.ended_at AS happened_at, s.state,
                   (SELECT MIN(v.grade) FROM verification v WHERE v.source = 'SEARCH' AND v.audit_id = s.audit_id
                    AND v.asset_id = s.asset_id) AS grade, s.note AS words
            FROM asset_search s"""),
    FINDING("f.id", Key.ID, Map.of("audit", "f.audit_id", "asset", "f.asset_id", "id", "f.id"), """
            SELECT f.id AS source_key, f.version AS source_version, f.audit_id, f.asset_id,
                   h.subject_key AS about_key, f.observed_location_id AS location_id, f.finding_kind, f.severity,
                   f.state, f.money, f.verification_id, f.resolution, f.accept_until, o.subject_key AS owner_key,
                   CONCAT_WS(', but: ', f.expected, f.observed) AS words, f.reason AS reason_words, f.reopened_reason AS again_words
            FROM finding f LEFT JOIN person h ON h.id = f.observed_holder_id LEFT JOIN person o ON o.id = f.owner_id"""),
    CORRECTION(
            "c.id",
            Key.ID,
            Map.of("audit", "c.audit_id", "asset", "c.asset_id", "finding", "c.finding_id", "id", "c.id"),
            """
            SELECT c.id AS source_key, c.version AS source_version, c.audit_id, c.asset_id, c.field, c.from_value,
                   c.to_value, c.grade, c.money, c.approval, c.proposer_key,
                   (SELECT MAX(r.definition_id) FROM decision_record r WHERE r.subject_id = c.id) AS policy,
                   (SELECT MAX(r.rule_ids) FROM decision_record r WHERE r.subject_id = c.id) AS rule,
                   c.remark AS words
            FROM correction c"""),
    APPROVAL("y.id", Key.NUMBER, Map.of("audit", "c.audit_id", "correction", "y.correction_id"), """
            SELECT y.id AS source_key, 0 AS source_version, c.audit_id, c.asset_id, y.approver_key AS by_key,
                   CASE WHEN y.approver_key IS NULL THEN y.approver ELSE '' END AS by_name, y.decided_at AS happened_at,
                   y.correction_id, c.field, y.role_held, y.limit_held, y.single_handed, y.reason AS words
            FROM approval y JOIN correction c ON c.id = y.correction_id"""),
    CASE("m.id", Key.ID, Map.of("audit", "m.audit_id", "id", "m.id"), """
            SELECT m.id AS source_key, m.version AS source_version, m.audit_id, m.asset_id, m.confirmed_by_key AS by_key,
                   CASE WHEN m.confirmed_by_key IS NULL THEN m.confirmed_by ELSE '' END AS by_name, m.how, m.state,
                   m.ending, m.money, m.due, m.decided_by_key AS decider_key, m.confirmed_as, m.confirmed_limit,
                   m.police_report, m.finance_reference, m.incident_number, m.place AS words,
                   m.circumstances AS circumstances_words
            FROM missing_case m"""),
    CASE_STEP("e.id", Key.NUMBER, Map.of("audit", "m.audit_id", "case", "m.id"), """
            SELECT e.id AS source_key, 0 AS source_version, m.audit_id, m.asset_id, e.by_key, e.by_name, e.happened_at,
                   e.what AS words
            FROM missing_event e JOIN missing_case m ON m.id = e.case_id"""),
    LICENCE("l.id", Key.NUMBER, Map.of("audit", "l.audit_id"), """
            SELECT l.id AS source_key, 0 AS source_version, l.audit_id, o.subject_key AS about_key, l.licence_id, l.product,
                   l.vendor, l.seats, l.assigned, l.yearly, l.currency, l.money
            FROM audit_licence l LEFT JOIN person o ON o.id = l.owner_id"""),
    REVIEW("r.id", Key.ID, Map.of("audit", "r.audit_id", "licence", "r.licence_id"), """
            SELECT r.id AS source_key, r.version AS source_version, r.audit_id, r.licence_id, l.product, r.state, r.verdict,
                   r.verdict_seats, r.no_list_reason AS list_words, r.verdict_reason AS words
            FROM licence_review r JOIN audit_licence l ON l.audit_id = r.audit_id AND l.licence_id = r.licence_id"""),
    DEPARTURE("e.id", Key.NUMBER, Map.of("audit", "i.audit_id", "subject", "e.subject_id"), """
            SELECT e.id AS source_key, 0 AS source_version, i.audit_id, e.asset_id, p.subject_key AS about_key, e.by_key,
                   e.by_name, e.happened_at, e.what AS words
            FROM departure_event e JOIN audit_item i ON i.asset_id = e.asset_id
            LEFT JOIN departure d ON d.id = e.subject_id LEFT JOIN person_move m ON m.id = e.subject_id
            LEFT JOIN person p ON p.id = COALESCE(d.person_id, m.person_id)"""),
    SEAT_QUESTION("q.id", Key.NUMBER, Map.of("audit", "r.audit_id", "id", "q.id"), """
            SELECT q.id AS source_key, CASE WHEN q.answer IS NULL THEN 0 ELSE 1 END AS source_version, r.audit_id,
                   p.subject_key AS about_key, CASE WHEN q.entered_by IS NOT NULL THEN q.entered_by_key
                     WHEN q.answer IN ('KEEP', 'FREE') THEN p.subject_key END AS by_key,
                   COALESCE(q.entered_by, '') AS by_name,
                   CASE WHEN q.entered_by IS NULL THEN FALSE ELSE TRUE END AS on_behalf,
                   q.answered_at AS happened_at, q.licence_id, l.product, q.answer, q.answer_by
            FROM seat_question q JOIN licence_review r ON r.id = q.review_id JOIN person p ON p.id = q.person_id
            JOIN audit_licence l ON l.audit_id = r.audit_id AND l.licence_id = r.licence_id"""),
    TRANSFER("t.id", Key.ID, Map.of("audit", "i.audit_id", "id", "t.id"), """
            SELECT t.id AS source_key,
                   CASE t.state WHEN 'PROPOSED' THEN 0 WHEN 'AGREED' THEN 1 WHEN 'DECLINED' THEN 2 ELSE 3 END
                     AS source_version,
                   i.audit_id, t.asset_id, CASE WHEN t.decided_at IS NULL THEN t.proposed_by_key ELSE t.decided_by_key END
                     AS by_key,
                   CASE WHEN t.decided_at IS NULL THEN t.proposed_by ELSE t.decided_by END AS by_name,
                   COALESCE(t.decided_at, t.proposed_at) AS happened_at, t.state, f.name AS from_entity,
                   e.name AS to_entity, t.new_tag, t.reason AS words
            FROM asset_transfer t JOIN audit_item i ON i.asset_id = t.asset_id
            JOIN legal_entity f ON f.id = t.from_entity_id JOIN legal_entity e ON e.id = t.to_entity_id"""),
    PURCHASE("u.id", Key.ID, Map.of("audit", "u.audit_id", "id", "u.id"), """
            SELECT u.id AS source_key, 0 AS source_version, u.audit_id, u.asset_id, u.received_by_key AS by_key,
                   u.received_by AS by_name, u.received_at AS happened_at, p.order_number, u.line_no, p.supplier, u.serial
            FROM purchase_unit u JOIN purchase p ON p.id = u.purchase_id"""),
    MAIL("o.id", Key.NUMBER, Map.of("id", "o.id"), """
            SELECT o.id AS source_key, 0 AS source_version, a.id AS audit_id, p.subject_key AS about_key,
                   o.sent_at AS happened_at, o.template, o.message_id
            FROM outbox o JOIN person p ON p.id = o.person_id
            JOIN audit a ON a.id = o.subject_id
              OR EXISTS (SELECT 1 FROM confirmation c WHERE c.audit_id = a.id
                         AND (c.id = o.subject_id OR (o.subject_id IS NULL AND c.state = 'OPEN'
                              AND ((o.template = 'confirmation_to_holder' AND c.person_id = o.person_id)
                                OR (o.template = 'digest_to_person' AND c.manager_id = o.person_id)))))
              OR EXISTS (SELECT 1 FROM answer n JOIN confirmation c ON c.id = n.confirmation_id
                         WHERE n.submission_id = o.subject_id AND c.audit_id = a.id)""");

    /** How a row of the table is named. */
    enum Key {
        ID,
        NUMBER,
        TEXT
    }

    private final String key;
    private final Key type;
    private final Map<String, String> columns;
    private final String select;

    EvidenceSource(String key, Key type, Map<String, String> columns, String select) {
        this.key = key;
        this.type = type;
        this.columns = columns;
        this.select = select;
    }

    String key() {
        return key;
    }

    Key type() {
        return type;
    }

    String select() {
        return select;
    }

    /**
     * Whether a row says later what it said, so that the log can be compared with it. Who is asked when a mail goes out
     * moves on, a hand-over that is said once more is a new row, and legal entities may be called otherwise.
     */
    boolean isComparable() {
        return this != MAIL && this != HAND_OVER && this != TRANSFER && this != PURCHASE;
    }

    /** The column by which rows are narrowed under a name. */
    String column(String name) {
        String column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(this + " cannot be narrowed by " + name);
        }
        return column;
    }
}
