package dev.rollcall.evidence;

/**
 * The statement behind a section of a report; parameter: audit.
 *
 * @param columns those of the section, in order
 * @param from tables and conditions
 * @param order which is total, so that parts of the section neither overlap nor leave out rows
 */
record ReportSql(String columns, String from, String order) {

    /** Who gave verification {@code v}: person {@code b}, or a system by its name. */
    private static final String GIVEN_BY = """
            CASE WHEN v.id IS NULL THEN NULL WHEN b.id IS NOT NULL THEN b.display_name
                 WHEN v.by_key IS NOT NULL THEN 'a person since erased' ELSE NULLIF(v.by_name, '') END""";

    /** The part that they played. */
    private static final String GIVEN_AS = """
            CASE WHEN v.id IS NULL THEN NULL WHEN v.on_behalf = TRUE THEN 'somebody on behalf of the holder'
                 WHEN v.source = 'ANSWER' THEN 'the person asked' WHEN v.source = 'SCAN' THEN 'whoever counted'
                 WHEN v.source = 'SEARCH' THEN 'whoever looked for it' WHEN v.source = 'CHECK_IN' THEN 'device management'
                 ELSE 'an imported list' END""";

    private static final String GIVER = " LEFT JOIN person b ON b.subject_key = v.by_key";

    /** What item {@code i} is, and where it belongs. */
    private static final String ITEM = """
            audit_item i JOIN asset_kind k ON k.id = i.kind_id JOIN legal_entity e ON e.id = i.entity_id
            LEFT JOIN place l ON l.id = i.location_id LEFT JOIN person h ON h.id = i.holder_id""";

    /** What a finding {@code f} is about. */
    private static final String SUBJECT = """
             LEFT JOIN asset a ON a.id = f.asset_id LEFT JOIN extra_item x ON x.id = f.extra_item_id
            LEFT JOIN licence t ON t.id = f.subject_id LEFT JOIN account_list w ON w.id = f.subject_id
            LEFT JOIN audit_item i ON i.audit_id = f.audit_id AND i.asset_id = f.asset_id""";

    private static final String TAG_AND_TITLE =
            "COALESCE(i.tag, a.tag, x.tag), COALESCE(i.title, a.name, a.model, x.kind_text, t.product, w.product), ";

    static final ReportSql ITEMS = new ReportSql(
            """
            i.tag, i.title, i.serial, k.name, e.name, h.display_name, l.name, i.cost, i.currency, i.money, i.method,
            i.spot_check, i.outcome, i.outcome_reason, v.source, i.grade,
            """ + GIVEN_BY + ", " + GIVEN_AS + """
            , COALESCE(v.observed_at, i.settled_at),
            (SELECT COUNT(*) FROM verification w WHERE w.audit_id = i.audit_id AND w.asset_id = i.asset_id), i.asset_id""",
            ITEM + " LEFT JOIN verification v ON v.id = i.verification_id" + GIVER + " WHERE i.audit_id = :audit",
            "i.id");

    static final ReportSql NOT_VERIFIED = new ReportSql(
            """
            i.tag, i.title, i.serial, k.name, e.name, h.display_name, l.name, i.money, i.outcome,
            i.outcome_reason, i.method""",
            ITEM + " WHERE i.audit_id = :audit"
                    + " AND (i.outcome IS NULL OR i.outcome NOT IN ('VERIFIED', 'DIFFERENCES', 'EXCLUDED'))",
            "i.outcome, i.id");

    static final ReportSql EXCLUDED = new ReportSql(
            "i.tag, i.title, i.serial, k.name, e.name, h.display_name, l.name, i.money,"
                    + " CASE WHEN i.excluded_by IS NULL THEN i.outcome_reason ELSE CONCAT(i.outcome_reason, ' – ',"
                    + " COALESCE((SELECT x.display_name FROM person x WHERE x.subject_key = i.excluded_by_key),"
                    + " NULLIF(i.excluded_by, ''), 'a person since erased')) END, i.settled_at",
            ITEM + " WHERE i.audit_id = :audit AND i.outcome = 'EXCLUDED'",
            "i.outcome_reason, i.id");

    static final ReportSql LATE = new ReportSql(
            "i.tag, i.title, c.what, f.display_name, t.display_name, l.name, c.status_to, c.answered, "
                    + named("s", "y.author_key", "y.author_name") + ", y.reason, c.changed_at, c.noted_at",
            """
            late_change c JOIN audit_item i ON i.audit_id = c.audit_id AND i.asset_id = c.asset_id
            LEFT JOIN person f ON f.id = c.holder_from LEFT JOIN person t ON t.id = c.holder_to
            LEFT JOIN place l ON l.id = c.location_to LEFT JOIN history y ON y.id = c.history_id
            LEFT JOIN person s ON s.subject_key = y.author_key WHERE c.audit_id = :audit""",
            "c.id");

    static final ReportSql FINDINGS = new ReportSql(
            TAG_AND_TITLE + """
            f.finding_kind, f.severity, f.expected, f.observed, f.money, f.state, f.resolution, f.reason, f.root_cause,
            f.accept_until,
            """ + named("s", "f.settled_by_key", "f.settled_by")
                    + ", f.settled_at, f.reopened_at, f.reopened_reason",
            "finding f" + SUBJECT + " LEFT JOIN person s ON s.subject_key = f.settled_by_key WHERE f.audit_id = :audit",
            "CASE f.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END, f.finding_kind, f.id");

    static final ReportSql CORRECTIONS = new ReportSql(
            TAG_AND_TITLE + """
            f.finding_kind, c.field, c.from_value, c.to_value, c.money, c.grade,
            COALESCE(g.display_name, NULLIF(c.proposer_name, ''), 'a person since erased'), c.approval, c.state, p.verdict,
            """ + named("d", "p.approver_key", "p.approver") + """
            , p.role_held, p.limit_held, p.single_handed, p.reason, p.decided_at, c.applied_at, c.reversed_at,
            """
                    + named("r", "c.reversed_by_key", "c.reversed_by") + ", c.remark",
            "correction c JOIN finding f ON f.id = c.finding_id LEFT JOIN approval p ON p.correction_id = c.id"
                    + " LEFT JOIN person g ON g.subject_key = c.proposer_key LEFT JOIN person d ON d.subject_key = p.approver_key"
                    + " LEFT JOIN person r ON r.subject_key = c.reversed_by_key" + SUBJECT
                    + " WHERE c.audit_id = :audit",
            "f.finding_kind, c.id, p.id");

    static final ReportSql CASES =
            new ReportSql("""
            u.name, COALESCE(i.tag, a.tag), COALESCE(i.title, a.name, a.model), m.money, m.state, m.ending,
            m.incident_number, m.place, m.police_report, m.finance_reference, m.decided_by, m.confirmed_by, m.opened_at,
            m.closed_at""", """
            missing_case m JOIN asset a ON a.id = m.asset_id JOIN audit t ON t.id = :audit
            LEFT JOIN audit u ON u.id = m.audit_id
            LEFT JOIN audit_item i ON i.audit_id = m.audit_id AND i.asset_id = m.asset_id
            WHERE m.audit_id = t.id OR (m.opened_at < COALESCE(t.frozen_at, t.created_at)
              AND (m.state <> 'CLOSED' OR m.closed_at > COALESCE(t.frozen_at, t.created_at)))""", "CASE WHEN m.audit_id = t.id THEN 0 ELSE 1 END, m.opened_at, m.id");

    static final ReportSql NOTICES = new ReportSql(
            """
            a.tag, COALESCE(l.product, i.title, a.name, a.model), n.kind, n.due_on, COALESCE(o.display_name, 'IT staff'),
            n.state, n.reason, n.snoozed_until,
            """ + named("d", "n.decided_by_key", "n.decided_by") + ", n.decided_at", """
            audit_notice x JOIN notice n ON n.id = x.notice_id LEFT JOIN asset a ON a.id = n.subject_id
            LEFT JOIN audit_item i ON i.audit_id = x.audit_id AND i.asset_id = n.subject_id
            LEFT JOIN licence l ON l.id = n.subject_id LEFT JOIN person o ON o.id = l.owner_id AND o.status <> 'LEFT'
            LEFT JOIN person d ON d.subject_key = n.decided_by_key WHERE x.audit_id = :audit""", "n.kind, n.due_on, n.id");

    static final ReportSql EXTRAS = new ReportSql("""
            COALESCE(a.tag, x.tag), COALESCE(a.serial, x.serial), COALESCE(x.kind_text, a.model, a.name), x.ours, x.source,
            h.display_name, l.name, x.note, x.found_at""", """
            extra_item x LEFT JOIN asset a ON a.id = x.asset_id LEFT JOIN place l ON l.id = x.location_id
            LEFT JOIN person h ON h.id = x.person_id WHERE x.audit_id = :audit AND x.withdrawn = FALSE""", "x.id");

    static final ReportSql ON_BEHALF = new ReportSql("""
            h.display_name, COALESCE(b.display_name, NULLIF(s.by_name, ''), 'a person since erased'), s.on_behalf, s.receipt,
            (SELECT COUNT(*) FROM answer n WHERE n.submission_id = s.id), s.submitted_at""", """
            submission s LEFT JOIN person h ON h.id = s.person_id LEFT JOIN person b ON b.subject_key = s.by_key
            WHERE s.on_behalf IS NOT NULL AND EXISTS (SELECT 1 FROM answer n JOIN confirmation c ON c.id = n.confirmation_id
                                                      WHERE n.submission_id = s.id AND c.audit_id = :audit)""", "s.receipt");

    static final ReportSql EVIDENCE = new ReportSql(
            "v.id, i.tag, i.title, v.source, " + GIVEN_BY + ", " + GIVEN_AS + """
            , v.on_behalf, v.claim, v.detail, n.display_name, l.name, v.serial, v.model, v.quantity, v.later_date, v.note, v.grade,
            CASE WHEN v.id = i.verification_id THEN TRUE ELSE FALSE END, v.superseded, v.observed_at, o.name""",
            """
            audit_item i JOIN verification v ON v.asset_id = i.asset_id
            LEFT JOIN person n ON n.id = v.holder_id LEFT JOIN place l ON l.id = v.location_id
            LEFT JOIN audit o ON o.id = v.audit_id""" + GIVER + " WHERE i.audit_id = :audit AND (v.audit_id = :audit OR v.id = i.verification_id)",
            "i.id, v.id");

    static final ReportSql WEAKNESSES = new ReportSql(
            "w.weakness, w.covered, w.reason, " + named("x", "w.accepted_by_key", "w.accepted_by") + ", w.accepted_at",
            "readiness_acceptance w LEFT JOIN person x ON x.subject_key = w.accepted_by_key WHERE w.audit_id = :audit",
            "w.weakness");

    static final ReportSql POLICIES = new ReportSql(
            "d.definition_id, d.decision_key, r.since, " + named("p", "r.by_key", "r.by_name") + ", r.reason",
            """
            audit_decision d JOIN audit a ON a.id = d.audit_id
            LEFT JOIN decision_reign r ON r.id = COALESCE(
              (SELECT MAX(f.id) FROM decision_reign f
               WHERE f.definition_id = d.definition_id AND f.since <= a.frozen_at),
              (SELECT MIN(f.id) FROM decision_reign f WHERE f.definition_id = d.definition_id))
            LEFT JOIN person p ON p.subject_key = r.by_key
            WHERE d.audit_id = :audit""",
            "d.decision_key");

    /** Whoever has the key, joined as {@code person}; without one, an account or a system by its name. */
    private static String named(String person, String key, String name) {
        return "CASE WHEN %2$s IS NULL THEN %3$s ELSE COALESCE(%1$s.display_name, 'a person since erased') END"
                .formatted(person, key, name);
    }

    String rows() {
        return "SELECT " + columns + " FROM " + from + " ORDER BY " + order;
    }

    String count() {
        return "SELECT COUNT(*) FROM " + from;
    }
}
