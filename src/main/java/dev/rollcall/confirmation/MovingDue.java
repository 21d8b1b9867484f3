package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditDatesMoved;
import dev.rollcall.values.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the last day of confirmations that are open when the days of their audit move; what has ended stays as it was. */
@Component("movingDueOfConfirmations")
class MovingDue {

    private final JdbcClient jdbc;

    MovingDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AuditDatesMoved moved) {
        jdbc.sql("""
                        UPDATE confirmation SET due = :due, version = version + 1
                        WHERE audit_id = :audit AND state IN ('PREPARED', 'OPEN') AND due <> :due""")
                .param("due", moved.dates().confirmBy())
                .param("audit", Ids.bytes(moved.auditId().value()))
                .update();
    }
}
