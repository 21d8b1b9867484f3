package dev.rollcall.evidence;

/**
 * The statement behind a section of a report; parameter: audit.
 *
 * @param columns those of the section, in order
 * @param from tables and conditions
 * @param order which is total, so that parts of the section neither overlap nor leave out rows
 */
record ReportSql(String columns, String from, String order) {

    /** The part that whoever gave verification {@code v} played; nobody's name. */
    private static final String GIVEN_BY = """
            CASE WHEN v.id IS NULL THEN NULL WHEN v.on_behalf = TRUE THEN 'somebody on behalf of the holder'
                 WHEN v.source = 'ANSWER' THEN 'the person asked' WHEN v.source = 'SCAN' THEN 'whoever counted'
                 WHEN v.source = 'SEARCH' THEN 'whoever looked for it' WHEN v.source = 'CHECK_IN' THEN 'device management'
                 ELSE 'an imported list' END""";

    /** What a finding {@code f} is about. */
    private static final String SUBJECT = """
             LEFT JOIN asset a ON a.id = f.asset_id LEFT JOIN extra_item x ON x.id = f.extra_item_id
            LEFT JOIN audit_item i ON i.audit_id = f.audit_id AND i.asset_id = f.asset_id""";

    private static final String TAG_AND_TITLE =
            "COALESCE(i.tag, a.tag, x.tag), COALESCE(i.title, a.name, a.model, x.kind_text), ";

    static final ReportSql ITEMS = new ReportSql("""
            i.tag, i.title, i.serial, k.name, e.name, l.name, i.money, COALESCE(i.outcome, 'OPEN'), i.outcome_reason, i.grade,
            """ + GIVEN_BY + """
            , COALESCE(v.observed_at, i.settled_at),
            (SELECT COUNT(*) FROM verification w WHERE w.audit_id = i.audit_id AND w.asset_id = i.asset_id)""", """
            audit_item i JOIN asset_kind k ON k.id = i.kind_id JOIN legal_entity e ON e.id = i.entity_id
            LEFT JOIN location l ON l.id = i.location_id LEFT JOIN verification v ON v.id = i.verification_id
            WHERE i.audit_id = :audit""", "i.id");

    static final ReportSql NOT_VERIFIED = new ReportSql(
            "i.tag, i.title, k.name, e.name, l.name, i.money, COALESCE(i.outcome, 'OPEN'), i.outcome_reason, i.method",
            """
            audit_item i JOIN asset_kind k ON k.id = i.kind_id JOIN legal_entity e ON e.id = i.entity_id
            LEFT JOIN location l ON l.id = i.location_id
            WHERE i.audit_id = :audit AND (i.outcome IS NULL OR i.outcome NOT IN ('VERIFIED', 'DIFFERENCES'))""",
            "i.outcome, i.id");

    static final ReportSql FINDINGS = new ReportSql(
            TAG_AND_TITLE + """
            f.finding_kind, f.severity, f.expected, f.observed, f.money, f.state, f.resolution, f.reason, f.root_cause,
            f.accept_until, f.settled_by, f.settled_at""",
            "finding f" + SUBJECT + " WHERE f.audit_id = :audit",
            "CASE f.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END, f.finding_kind, f.id");

    static final ReportSql CORRECTIONS = new ReportSql(
            TAG_AND_TITLE + """
            f.finding_kind, c.field, c.from_value, c.to_value, c.money, c.grade, c.approval, c.state, p.verdict, p.approver,
            p.role_held, p.limit_held, p.single_handed, p.reason, p.decided_at, c.applied_at, c.reversed_at, c.remark""",
            "correction c JOIN finding f ON f.id = c.finding_id LEFT JOIN approval p ON p.correction_id = c.id"
                    + SUBJECT + " WHERE c.audit_id = :audit",
            "f.finding_kind, c.id, p.id");

    static final ReportSql EXTRAS = new ReportSql("""
            COALESCE(a.tag, x.tag), COALESCE(a.serial, x.serial), COALESCE(x.kind_text, a.model, a.name), x.ours, x.source,
            l.name, x.found_at""", """
            extra_item x LEFT JOIN asset a ON a.id = x.asset_id LEFT JOIN location l ON l.id = x.location_id
            WHERE x.audit_id = :audit AND x.withdrawn = FALSE""", "x.id");

    static final ReportSql EVIDENCE = new ReportSql("i.tag, i.title, v.source, " + GIVEN_BY + """
            , v.claim, v.detail, v.grade, CASE WHEN v.id = i.verification_id THEN TRUE ELSE FALSE END, v.superseded,
            v.observed_at""", """
            audit_item i JOIN verification v ON v.asset_id = i.asset_id
            WHERE i.audit_id = :audit AND (v.audit_id = :audit OR v.id = i.verification_id)""", "i.id, v.id");

    String rows() {
        return "SELECT " + columns + " FROM " + from + " ORDER BY " + order;
    }

    String count() {
        return "SELECT COUNT(*) FROM " + from;
    }
}
