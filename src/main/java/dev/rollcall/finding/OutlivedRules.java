package dev.rollcall.finding;

/**
 * When an open finding of a closed audit is settled without anybody, as SQL over the finding f, its asset a as the register
 * has it now, the item i as the audit froze it, and the newest evidence v since. Either somebody saw or answered what the
 * register says, or the register now says what was found. What an audit reported stays as it was reported.
 */
final class OutlivedRules {

    private OutlivedRules() {}

    /** From when on evidence counts as later. */
    static final String SINCE = """
            CASE WHEN f.reopened_at > COALESCE(u.closed_at, f.found_at) THEN f.reopened_at
                 ELSE COALESCE(u.closed_at, f.found_at) END""";

    private static final String SEEN = "v.claim IN ('SEEN', 'HELD')";
    private static final String AS_REGISTERED = "(" + SEEN + " AND (v.holder_id IS NULL OR v.holder_id = a.holder_id))";
    private static final String WITH_ITS_HOLDER = "(" + SEEN + " AND v.holder_id = a.holder_id)";

    /** The device reported in with the user of whoever has it on record. */
    private static final String CHECKED_IN = """
            (a.last_check_in_at > (%s) AND EXISTS (SELECT 1 FROM person p WHERE p.id = a.holder_id AND (
                LOWER(a.last_check_in_user) IN (p.user_name, p.email)
                OR SUBSTRING(LOWER(a.last_check_in_user), CHAR_LENGTH(a.last_check_in_user) - CHAR_LENGTH(p.user_name))
                   = CONCAT(:backslash, p.user_name)
                OR EXISTS (SELECT 1 FROM person_alias s WHERE s.person_id = p.id
                           AND s.alias = LOWER(a.last_check_in_user)))))""".formatted(SINCE);

    private static final String GONE_ON_RECORD =
            "(a.status <> i.status AND a.status IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED'))";
    private static final String HOLDER_CORRECTED = "a.holder_id = f.observed_holder_id";

    /** Why it is settled; null where it is not. */
    static final String WHY = """
            CASE
              WHEN f.finding_kind IN ('NOT_FOUND', 'NO_ANSWER', 'NOT_COUNTED', 'CONFLICTING', 'HANDOVER_UNCONFIRMED', 'WRONG_HOLDER')
                   AND ({asRegistered} AND (f.finding_kind <> 'WRONG_HOLDER' OR {withHolder}) OR {checkedIn}) THEN :evidence
              WHEN f.finding_kind IN ('LABEL_MISSING', 'DAMAGED') AND {seen} AND v.detail IS NULL THEN :evidence
              WHEN f.finding_kind = 'WRONG_PLACE' AND {seen} AND v.location_id = a.location_id THEN :evidence
              WHEN f.finding_kind = 'SERIAL_DIFFERS' AND {seen} AND UPPER(v.serial) = UPPER(a.serial) THEN :evidence
              WHEN f.finding_kind = 'QUANTITY_DIFFERS' AND {seen} AND v.quantity = a.quantity THEN :evidence
              WHEN f.finding_kind IN ('NOT_FOUND', 'NO_ANSWER', 'NOT_COUNTED', 'CONFLICTING', 'RECORDED_TWICE', 'NOT_NEEDED')
                   AND {gone} THEN :register
              WHEN f.finding_kind IN ('WRONG_HOLDER', 'CONFLICTING', 'HANDOVER_UNCONFIRMED') AND {holderCorrected} THEN :register
              WHEN f.finding_kind = 'WRONG_PLACE' AND a.location_id = f.observed_location_id THEN :register
              WHEN f.finding_kind = 'WRONG_STATUS' AND a.status <> i.status THEN :register
              WHEN f.finding_kind = 'SERIAL_DIFFERS' AND UPPER(a.serial) = (SELECT UPPER(o.serial) FROM verification o
                   WHERE o.id = f.verification_id) AND UPPER(a.serial) <> UPPER(COALESCE(i.serial, '')) THEN :register
              WHEN f.finding_kind = 'QUANTITY_DIFFERS' AND a.quantity <> i.quantity AND EXISTS (SELECT 1
                   FROM verification o WHERE o.asset_id = a.id AND o.audit_id = f.audit_id AND o.superseded = FALSE
                     AND o.quantity = a.quantity) THEN :register
              WHEN f.finding_kind IN ('HELD_BY_LEAVER', 'NOT_NEEDED')
                   AND (a.holder_id IS NULL OR a.holder_id <> i.holder_id) THEN :register
              WHEN f.finding_kind = 'NEITHER_HOLDER_NOR_PLACE'
                   AND (a.holder_id IS NOT NULL OR a.location_id IS NOT NULL OR a.parent_id IS NOT NULL) THEN :register
              WHEN f.finding_kind = 'OVERDUE'
                   AND (a.status NOT IN ('IN_REPAIR', 'ON_LOAN') OR a.due_back >= :today) THEN :register
              WHEN f.finding_kind = 'NOT_OURS' AND a.ownership = 'PRIVATE' THEN :register
            END""".replace("{asRegistered}", AS_REGISTERED)
            .replace("{withHolder}", WITH_ITS_HOLDER)
            .replace("{checkedIn}", CHECKED_IN)
            .replace("{seen}", SEEN)
            .replace("{gone}", GONE_ON_RECORD)
            .replace("{holderCorrected}", HOLDER_CORRECTED);

    /** To be read as FROM …: the open findings about assets of closed audits. */
    static final String FROM = """
            FROM finding f JOIN audit u ON u.id = f.audit_id AND u.state = 'CLOSED'
            JOIN asset a ON a.id = f.asset_id
            LEFT JOIN audit_item i ON i.audit_id = f.audit_id AND i.asset_id = f.asset_id
            LEFT JOIN verification v ON v.id = (SELECT MAX(w.id) FROM verification w WHERE w.asset_id = f.asset_id
                AND w.superseded = FALSE AND w.claim <> 'LATER' AND w.observed_at > (%s))
            WHERE f.state = 'OPEN'""".formatted(SINCE);
}
