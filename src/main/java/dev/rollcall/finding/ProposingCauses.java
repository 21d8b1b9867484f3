package dev.rollcall.finding;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposes the root cause of findings from the data, for all of an audit by one statement; the first rule that holds wins.
 * What somebody has confirmed stays, and a difference whose cause the data do not tell gets none.
 */
@Component
class ProposingCauses {

    private static final String HOLDER_LEFT = "EXISTS (SELECT 1 FROM audit_item i JOIN person p ON p.id = i.holder_id"
            + " WHERE i.audit_id = finding.audit_id AND i.asset_id = finding.asset_id"
            + " AND (p.status = 'LEFT' OR p.last_day < :day))";

    private static final String RULES = """
            CASE
              WHEN finding_kind IN ('HELD_BY_LEAVER', 'SEAT_OF_LEAVER') THEN 'LEAVER_NOT_PROCESSED'
              WHEN finding_kind IN ('NOT_FOUND', 'NO_ANSWER', 'CONFLICTING', 'WRONG_HOLDER', 'WRONG_STATUS',
                  'HANDOVER_UNCONFIRMED') AND %s THEN 'LEAVER_NOT_PROCESSED'
              WHEN finding_kind IN ('UNRECORDED', 'USED_NOT_RECORDED', 'BOUGHT_NOT_RECORDED') THEN 'PURCHASE_NOT_RECORDED'
              WHEN finding_kind IN ('SERIAL_DIFFERS', 'ONE_TAG_TWO_THINGS') OR %s THEN 'SWAPPED'
              WHEN finding_kind IN ('RECORDED_TWICE', 'NEITHER_HOLDER_NOR_PLACE', 'NOT_OURS') OR %s THEN 'WRONG_FROM_START'
              WHEN finding_kind = 'NOT_FOUND' THEN 'LOST'
              WHEN finding_kind IN ('WRONG_HOLDER', 'WRONG_PLACE', 'WRONG_STATUS', 'HANDOVER_UNCONFIRMED', 'CONFLICTING',
                  'NOT_NEEDED', 'OVERDUE') THEN 'MOVED_WITHOUT_RECORD'
            END""".formatted(HOLDER_LEFT, says("SWAPPED"), says("NEVER_HAD"));

    private final JdbcClient jdbc;

    ProposingCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param params audit, frozenAt and day; asset where one alone was reconciled */
    void propose(Map<String, Object> params) {
        jdbc.sql("UPDATE finding SET root_cause = " + RULES + " WHERE audit_id = :audit AND cause_confirmed = FALSE"
                        + (params.containsKey("asset") ? " AND asset_id = :asset" : ""))
                .params(params)
                .update();
    }

    /** Whether somebody's answer of this audit says so. */
    private static String says(String detail) {
        return "EXISTS (SELECT 1 FROM verification w WHERE w.asset_id = finding.asset_id AND w.superseded = FALSE"
                + " AND (w.audit_id = finding.audit_id OR w.observed_at >= :frozenAt) AND w.detail = '" + detail + "')";
    }
}
