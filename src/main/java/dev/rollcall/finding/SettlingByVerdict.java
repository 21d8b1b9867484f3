package dev.rollcall.finding;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Settles the findings of licences that somebody has decided about in their review already: nobody is asked twice. What
 * was accepted is accepted for a year.
 */
@Component
class SettlingByVerdict {

    private static final String OF_ITS_REVIEW = " FROM licence_review r WHERE r.audit_id = finding.audit_id"
            + " AND r.licence_id = finding.subject_id AND r.verdict IS NOT NULL";

    private final JdbcClient jdbc;

    SettlingByVerdict(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param params of the run: audit, now and day, from which a year is counted */
    void settle(Map<String, Object> params) {
        jdbc.sql("UPDATE finding SET version = version + 1, state = 'SETTLED', settled_at = :now,"
                        + " resolution = (SELECT CASE r.verdict WHEN 'ACCEPT' THEN 'ACCEPT_UNTIL'"
                        + " ELSE 'CORRECT_REALITY' END" + OF_ITS_REVIEW + "),"
                        + " reason = (SELECT CONCAT(CASE r.verdict WHEN 'BUY' THEN CONCAT('To buy: ', r.verdict_seats)"
                        + " WHEN 'REDUCE' THEN CONCAT('Reduce to: ', r.verdict_seats)"
                        + " WHEN 'RECLAIM' THEN 'Seats reclaimed' ELSE 'Accepted' END,"
                        + " CASE WHEN r.verdict_reason IS NULL THEN '' ELSE CONCAT('. ', r.verdict_reason) END)"
                        + OF_ITS_REVIEW + "),"
                        + " settled_by = (SELECT r.decided_by" + OF_ITS_REVIEW + "),"
                        + " settled_by_key = (SELECT r.decided_by_key" + OF_ITS_REVIEW + "),"
                        + " accept_until = (SELECT CASE r.verdict WHEN 'ACCEPT' THEN :inAYear END" + OF_ITS_REVIEW + ")"
                        + " WHERE audit_id = :audit AND state = 'OPEN' AND finding_kind IN (:kinds)"
                        + " AND EXISTS (SELECT 1" + OF_ITS_REVIEW + ")")
                .param("audit", params.get("audit"))
                .param("now", params.get("now"))
                .param(
                        "inAYear",
                        java.sql.Date.valueOf(((java.sql.Date) params.get("day"))
                                .toLocalDate()
                                .plusYears(1)))
                .param("kinds", LicenceRules.DECIDED_WITH_THE_LICENCE)
                .update();
    }
}
