package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes items as late changes say, in sets. All of it is about those that came after a given one. */
@Component
class ChangedItems {

    private static final String LATE =
            " FROM late_change c WHERE c.audit_id = audit_item.audit_id AND c.asset_id = audit_item.asset_id"
                    + " AND c.id > :after ";
    private static final String CHANGED = LATE + "AND c.what = 'CHANGED'";
    private static final String NOT_ANSWERED = LATE + "AND c.answered = FALSE AND c.what <> 'ADDED'";

    /** Evidence is kept by the second, and what goes with a change may be written just before it. */
    private static final String SINCE = "c.changed_at - INTERVAL '2' SECOND";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    ChangedItems(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** From now on what the register says now is expected; evidence from before no longer speaks against it. */
    void expectAnew(AuditId audit, long after) {
        update(
                "changes = changes + 1, changed_at = (SELECT " + SINCE + CHANGED + "), holder_id = (SELECT c.holder_to"
                        + CHANGED + "), location_id = (SELECT c.location_to" + CHANGED
                        + "), status = (SELECT c.status_to" + CHANGED
                        + "), parent_id = (SELECT a.parent_id FROM asset a WHERE a.id = audit_item.asset_id)",
                CHANGED,
                audit,
                after);
        update(
                "department = (SELECT p.department FROM person p WHERE p.id = audit_item.holder_id), site_id = (SELECT CASE"
                        + " WHEN l.location_kind = 'SITE' THEN l.id ELSE l.site_id END FROM location l"
                        + " WHERE l.id = audit_item.location_id)",
                CHANGED,
                audit,
                after);
    }

    /** What nobody has answered yet is open again, and how it is verified is to be decided. */
    void reopen(AuditId audit, long after) {
        update(
                "changes = changes + 1, outcome = NULL, outcome_reason = NULL, grade = NULL, verification_id = NULL,"
                        + " settled_at = NULL, method = 'PENDING', method_rule = NULL, decided_by = NULL",
                NOT_ANSWERED,
                audit,
                after);
    }

    /** Whatever left the register is not looked for; that, when and by whom is on record. */
    void excludeGone(AuditId audit, long after) {
        statement(
                        "method = 'NOT_LOOKED_FOR', outcome = 'EXCLUDED', settled_at = :now,"
                                + " outcome_reason = 'Taken out of the register while the audit was running'",
                        NOT_ANSWERED,
                        "AND status IN ('RETIRED', 'DISPOSED')")
                .param("now", Timestamp.from(time.now()))
                .param("audit", Ids.bytes(audit.value()))
                .param("after", after)
                .update();
    }

    /** Nobody is asked after the last day, and a room that has been counted is not counted again: somebody looks for it. */
    void lookForWhatCameTooLate(Audit audit, long after) {
        boolean tooLate = time.today().isAfter(audit.dates().confirmBy());
        statement("method = 'LOCATE', method_rule = NULL, decided_by = NULL", LATE, """
                        AND outcome IS NULL AND (method IN (:notAsked) OR (method = 'COUNT' AND EXISTS
                          (SELECT 1 FROM room_count r WHERE r.audit_id = audit_item.audit_id
                             AND r.location_id = audit_item.location_id AND r.state NOT IN ('PREPARED', 'OPEN', 'RECOUNT'))))""")
                .param("notAsked", tooLate ? List.of(Method.ASK.name()) : List.of(""))
                .param("audit", Ids.bytes(audit.getId()))
                .param("after", after)
                .update();
    }

    private void update(String change, String late, AuditId audit, long after) {
        statement(change, late, "")
                .param("audit", Ids.bytes(audit.value()))
                .param("after", after)
                .update();
    }

    private JdbcClient.StatementSpec statement(String change, String late, String where) {
        return jdbc.sql("UPDATE audit_item SET version = version + 1, " + change
                + " WHERE audit_id = :audit AND EXISTS (SELECT 1" + late + ") " + where);
    }
}
