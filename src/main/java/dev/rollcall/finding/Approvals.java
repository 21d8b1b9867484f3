package dev.rollcall.finding;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All verdicts on corrections. */
@Repository
class Approvals {

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Approvals(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whether anybody has agreed. */
    boolean any(CorrectionId correction) {
        return !approvedBy(correction, null).isEmpty();
    }

    boolean isApprovedBy(CorrectionId correction, Approver approver) {
        return approvedBy(correction, approver).contains(true);
    }

    private List<Boolean> approvedBy(CorrectionId correction, Approver approver) {
        return jdbc.sql("SELECT approver_key, approver FROM approval WHERE correction_id = ? AND verdict = 'APPROVED'")
                .param(Ids.bytes(correction.value()))
                .query((row, n) -> approver != null && approver.isNamedBy(Ids.uuid(row.getBytes(1)), row.getString(2)))
                .list();
    }

    void add(CorrectionId correction, Approver approver, boolean approved, boolean alone, String reason) {
        jdbc.sql("""
                        INSERT INTO approval (correction_id, approver, approver_key, account_id, role_held, limit_held, verdict,
                               single_handed, reason, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(correction.value()),
                        approver.storedName(),
                        Ids.bytes(approver.key()),
                        Ids.bytes(approver.accountId()),
                        approver.roleHeld(),
                        approver.limit(),
                        approved ? "APPROVED" : "REJECTED",
                        alone,
                        reason,
                        Timestamp.from(time.now()))
                .update();
    }
}
